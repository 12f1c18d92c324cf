namespace Ingest.Cleaning.Classification;

/// <summary>Features of every block of a page as one flat array, a row of <see cref="Count"/> values per block. Pure; linear in the page's size.</summary>
internal static class BlockFeatures
{
    /// <summary>Characters of all but the longest pages; in 64 KiB.</summary>
    private const int LogCount = 1 << 14;

    private static readonly float[] Logs = LogsOfCounts();

    /// <summary>Names as they stand in the weights file.</summary>
    public static IReadOnlyList<string> Names { get; } = Enum.GetNames<BlockFeature>();

    /// <summary>Values per block.</summary>
    public static int Count { get; } = Names.Count;

    /// <summary>Features of all blocks of a page.</summary>
    public static float[] Extract(PageProfile page)
    {
        var rows = new float[page.Blocks.Length * Count];
        Extract(page, rows);
        return rows;
    }

    /// <summary>Writes the features of all blocks of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rows"><see cref="Count"/> values per block.</param>
    public static void Extract(PageProfile page, Span<float> rows) => Extract(page, new FeatureRows(rows));

    /// <summary>Writes the features of a run of blocks: the same values as for the whole page.</summary>
    public static void Extract(PageProfile page, FeatureRows rows)
    {
        // As much as can be told of a block is written at once, while its row is in the processor's nearest cache.
        for (int i = rows.First; i < rows.End; i++)
        {
            FeatureRow row = rows[i];
            row.Clear();
            OwnFeatures.Write(page, i, row);
            ElementFeatures.Write(page, i, row);
            PositionFeatures.Write(page, i, row);
            NeighbourFeatures.Write(page, i, row);
            WindowFeatures.Write(page, i, row);
            LinkFeatures.Write(page, i, row);
        }

        WindowFeatures.WriteTrends(page, rows);
        PageFeatures.Write(page, rows);
        TopicFeatures.Write(page, rows);
        StockFeatures.Write(page, rows);
        LineFeatures.Write(page, rows);
    }

    /// <summary>A number on a scale where doubling always counts the same.</summary>
    public static float Log(double value) => value <= 0 ? 0 : (float)Math.Log2(1 + value);

    /// <summary>The same of a count: most are small enough to be looked up.</summary>
    public static float Log(int value) => (uint)value < (uint)Logs.Length ? Logs[value] : Log((double)value);

    private static float[] LogsOfCounts()
    {
        var logs = new float[LogCount];
        for (int i = 0; i < logs.Length; i++)
        {
            logs[i] = Log((double)i);
        }

        return logs;
    }
}
