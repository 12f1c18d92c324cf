using System.Globalization;
using Ingest.Export;

namespace Ingest.Pipeline.Runs;

/// <summary>How records become files.</summary>
internal sealed record OutputLayout
{
    /// <summary>The format.</summary>
    public required IExporter Exporter { get; init; }

    /// <summary>Name of the format, as the manifest gives it.</summary>
    public required string Format { get; init; }

    /// <summary>Wraps a file into a compressor, which leaves the file open; null writes as it is.</summary>
    public Func<Stream, Stream>? Compress { get; init; }

    /// <summary>File name ending of the compression (<c>.gz</c>); empty without.</summary>
    public string CompressionExtension { get; init; } = "";

    /// <summary>Records of one part; null: no limit.</summary>
    public long? PartRecords { get; init; }

    /// <summary>Bytes, uncompressed, after which a part is full; null: no limit.</summary>
    public long? PartBytes { get; init; }

    /// <summary>Record bytes after which the run's progress is brought to disk; 8 MiB. What a kill can cost.</summary>
    public long CheckpointBytes { get; init; } = 8 << 20;

    /// <summary>Items after which the same happens; 5,000.</summary>
    public long CheckpointItems { get; init; } = 5_000;

    /// <summary>The one file as seen from the run's folder; null: <c>records.…</c> in the folder, with the format's ending.</summary>
    public string? FileName { get; init; }

    /// <summary>Whether there may be several files.</summary>
    public bool IsInParts => PartRecords is not null || PartBytes is not null;

    /// <summary>Final name of a part: <c>records.jsonl</c>, or <c>records-00000.jsonl</c> in parts.</summary>
    public string NameOf(int part) => FileName is not null ? FileName : IsInParts
        ? string.Create(CultureInfo.InvariantCulture, $"records-{part:D5}{Exporter.FileExtension}{CompressionExtension}")
        : $"records{Exporter.FileExtension}{CompressionExtension}";

    /// <summary>Where the first part of a run into this folder goes.</summary>
    public string PathOf(string folder) => Path.GetRelativePath(".", Path.Combine(folder, NameOf(0)));

    /// <summary>Whether a part with so much in it takes no more.</summary>
    public bool IsFull(long records, long bytes) => records >= PartRecords || bytes >= PartBytes;
}
