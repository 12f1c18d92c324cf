namespace Ingest.Records;

/// <summary>Cuts a page into chunks. Thread-safe.</summary>
internal interface IRecordCutter
{
    /// <summary>The chunks in order; none for a page without text.</summary>
    IReadOnlyList<ChunkRecord> Cut(PageRecord page);
}
