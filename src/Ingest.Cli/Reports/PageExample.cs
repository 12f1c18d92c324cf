using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Cli.Reports;

/// <summary>A page worth a look.</summary>
/// <param name="Title">Its title, else its address or path.</param>
/// <param name="SourcePath">Input and, after <c>!/</c>, entry.</param>
/// <param name="RecordId">The input's own id; null when it has none.</param>
/// <param name="Words">Words of its text.</param>
/// <param name="Confidence">How sure the cleaner was, 0–1; null where not estimated.</param>
internal sealed record PageExample(string Title, string SourcePath, string? RecordId, long Words, double? Confidence)
{
    /// <summary>Byte offset or line in its input; null where it is the whole file.</summary>
    public long? Offset { get; init; }

    /// <summary>Milliseconds it took; null where not measured.</summary>
    public double? Milliseconds { get; init; }

    /// <summary>Its id in the output; null where not known.</summary>
    public string? Id { get; init; }

    /// <summary>Position among the records of its input, from 0; null where not known.</summary>
    public long? Index { get; init; }

    /// <summary>Whether it is the page of an item. Rows of Parquet have neither offset nor line: their id or index tells them apart.</summary>
    public bool IsOf(RawItem item) =>
        SourcePath == item.Location.SourcePath
        && (Id is { } id ? id == RecordIds.ForPage(item) : Offset is { } offset ? offset == (item.Location.RecordOffset ?? item.Location.Line) : Index is null || Index == item.Location.RecordIndex);
}
