using System.Globalization;

namespace Ingest.Outcomes;

/// <summary>Where an item, a row or a fault stands in the input, precise enough to find it again.</summary>
/// <param name="SourcePath">
/// The input as the user named it; entries inside containers follow <c>!/</c>, as in <c>dump.zip!/pages/a.html</c>.
/// </param>
public sealed record ItemLocation(string SourcePath)
{
    /// <summary>
    /// Byte offset of the record in its container, decompressed; where each record is a gzip member of its own (WARC), the offset of
    /// that member in the compressed file, as CDX indexes give it. Null where the item is the whole file.
    /// </summary>
    public long? RecordOffset { get; init; }

    /// <summary>Line in the file, from 1; null where lines mean nothing.</summary>
    public long? Line { get; init; }

    /// <summary>Position among the records of its file, from 0; null where the item is the whole file.</summary>
    public long? RecordIndex { get; init; }

    /// <summary>The form messages use: <c>items.csv:412</c>, <c>dump.warc@18201</c> or the bare path.</summary>
    public override string ToString() => this switch
    {
        { Line: { } line } => string.Create(CultureInfo.InvariantCulture, $"{SourcePath}:{line}"),
        { RecordOffset: { } offset } => string.Create(CultureInfo.InvariantCulture, $"{SourcePath}@{offset}"),
        _ => SourcePath,
    };
}
