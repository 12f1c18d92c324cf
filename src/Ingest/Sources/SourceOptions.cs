namespace Ingest.Sources;

/// <summary>Limits and field mapping for all sources. Immutable; validated when the pipeline is built.</summary>
public sealed record SourceOptions
{
    /// <summary>What <see cref="FieldMap"/> may map: the fields of a page that an input can hold.</summary>
    public static IReadOnlyList<string> FieldTargets { get; } =
        ["html", "markdown", "text", "url", "id", "fetched_at", "title", "content_type", "charset", "status"];

    /// <summary>Most bytes one item may have, decompressed; 64 MiB. Larger ones are quarantined as <c>item-too-large</c>.</summary>
    public long MaximumItemBytes { get; init; } = 64L << 20;

    /// <summary>Most bytes a compressed input may become for each compressed byte once past 64 MiB; 1,100 (deflate's own limit is 1,032).</summary>
    public int MaximumExpansionRatio { get; init; } = 1_100;

    /// <summary>How deep archives may stand in archives; 4.</summary>
    public int MaximumNesting { get; init; } = 4;

    /// <summary>Most bytes of a ZIP or Parquet file that is held in memory because it comes from a pipe or another archive; 512 MiB.</summary>
    public long MaximumBufferedArchiveBytes { get; init; } = 512L << 20;

    /// <summary>Field names of JSON, CSV and Parquet inputs: target field (<c>html</c>, <c>url</c> …) to the input's own name. Empty: the usual crawler names.</summary>
    public IReadOnlyDictionary<string, string> FieldMap { get; init; } = new Dictionary<string, string>();

    /// <summary>Separator line between pages of one text file; null: none. <c>\f</c> means form feed.</summary>
    public string? TextSeparator { get; init; }
}
