namespace Ingest.Records.Chunking;

/// <summary>
/// Packs a page's sections into chunks. Sections stand together in a chunk where they fit whole, with all below them; a section
/// that does not fit is divided and never shares a chunk with one of its own or a higher level. Blocks are kept whole where they
/// fit a chunk. Thread-safe; linear in the page's text.
/// </summary>
internal static class Chunker
{
    /// <summary>The chunks of a page in order; none for a page without text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The budget is below <see cref="ChunkingOptions.MinimumBudgetWords"/>.</exception>
    public static IReadOnlyList<ChunkRecord> Chunk(PageRecord page, ChunkingOptions options)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BudgetWords, ChunkingOptions.MinimumBudgetWords);
        return new ChunkPacker(page, options.BudgetWords).Pack();
    }
}
