using Ingest.Records;
using Ingest.Records.Chunking;

namespace Ingest.Export;

/// <summary>Cuts chunks where rows are chunks: the only place where exporters reach into a subfolder of records.</summary>
internal static class RecordChunks
{
    /// <summary>The chunks of a record.</summary>
    public static IReadOnlyList<ChunkRecord> Of(PageRecord record, ExportOptions options) => Chunker.Chunk(record, options.Chunking);
}
