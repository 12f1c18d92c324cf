namespace Ingest.Cleaning.Classification;

/// <summary>
/// Hashes of a line of a text dump with those around it, for the linear models over lines: all words of its own, the first few of two
/// lines before and two after, and the shape of each. Training and use share it.
/// </summary>
internal static class LineTokens
{
    /// <summary>Hashes one line can give.</summary>
    public const int Maximum = HashedTokens.MaximumTextTokens + ((2 * Reach) + 1) * (NeighbourWords + 2);

    private const int Reach = 2;
    private const int NeighbourWords = 6;
    private const uint WholeSalt = 0x68E31DA4;
    private const uint ShapeSalt = 0xB5297A4D;
    private const uint PlaceSalt = 0x1B56C4E9;

    /// <summary>Writes the hashes of one line and returns how many.</summary>
    public static int Collect(PageWords words, ReadOnlySpan<TextShape> shapes, int block, Span<uint> tokens)
    {
        int count = HashedTokens.Text(words.Of(block), tokens);
        for (int offset = -Reach; offset <= Reach; offset++)
        {
            uint place = HashedTokens.Mix((uint)(offset + Reach + 1) * PlaceSalt);
            int at = block + offset;
            bool exists = (uint)at < (uint)shapes.Length;
            tokens[count++] = HashedTokens.Mix((exists ? LineForm.Of(shapes[at]) : uint.MaxValue) ^ ShapeSalt ^ place);
            if (offset != 0 && exists)
            {
                count = AddWords(words.Of(at), place, tokens, count);
            }
        }

        return count;
    }

    private static int AddWords(ReadOnlySpan<uint> words, uint place, Span<uint> tokens, int count)
    {
        uint whole = WholeSalt;
        int first = Math.Min(words.Length, NeighbourWords);
        for (int i = 0; i < first; i++)
        {
            tokens[count++] = HashedTokens.Mix(words[i] ^ place);
            whole = (whole * 31) ^ words[i];
        }

        if (words.Length is > 1 and <= NeighbourWords)
        {
            tokens[count++] = HashedTokens.Mix(whole ^ place);
        }

        return count;
    }
}
