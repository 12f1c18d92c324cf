using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Export;

/// <summary>A record ready to be written.</summary>
/// <param name="Record">The record, for formats that write columns.</param>
/// <param name="Bytes">Its bytes, for formats that append; empty otherwise.</param>
/// <param name="Rows">Rows it makes (1 for pages; as many as sections or chunks otherwise).</param>
internal sealed record PreparedRecord(PageRecord Record, ReadOnlyMemory<byte> Bytes, int Rows)
{
    // Formats that append look at nothing of a record but its bytes.
    private static readonly PageRecord Unknown = new()
    {
        Id = "",
        SourcePath = "",
        ContentType = "",
        Charset = "",
        CharsetSource = "",
        Text = "",
        Markdown = "",
        Sections = [],
        WordCount = 0,
        ContentSha256 = "",
    };

    /// <summary>Its chunks, for formats that write columns and where rows are chunks; empty otherwise.</summary>
    public IReadOnlyList<ChunkRecord> Chunks { get; init; } = [];

    /// <summary>Where <see cref="Bytes"/> are kept; null where they are no buffer's.</summary>
    public PooledBytes? Buffer { get; init; }

    /// <summary>A record of which nothing is known but its bytes; for formats that append.</summary>
    public static PreparedRecord OfBytes(ReadOnlyMemory<byte> bytes, int rows) => new(Unknown, bytes, rows);

    /// <summary>Gives the bytes' buffer back once they are written; they are gone then.</summary>
    public void Release() => Buffer?.Return();
}
