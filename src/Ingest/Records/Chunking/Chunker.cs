namespace Ingest.Records.Chunking;

/// <summary>
/// Packs a page's sections into chunks. Sections stand together in a chunk where they fit whole, with all below them; a section
/// that does not fit is divided and never shares a chunk with one of its own or a higher level. Blocks are kept whole where they
/// fit a chunk. Thread-safe; linear in the page's text.
/// </summary>
internal sealed class Chunker : IRecordCutter
{
    private readonly ChunkMeasure _measure;

    /// <exception cref="ArgumentOutOfRangeException">The budget is below <see cref="ChunkingOptions.MinimumBudget"/>.</exception>
    public Chunker(ChunkingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        int budget = options.Tokens is null ? options.BudgetWords : options.BudgetTokens;
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, ChunkingOptions.MinimumBudget, nameof(options));
        _measure = new ChunkMeasure(budget, options.Tokens);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ChunkRecord> Cut(PageRecord page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new ChunkPacker(page, _measure).Pack();
    }
}
