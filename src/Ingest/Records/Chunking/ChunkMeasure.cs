namespace Ingest.Records.Chunking;

/// <summary>What a budget counts: words, or tokens.</summary>
/// <param name="budget">Most of them in a chunk.</param>
/// <param name="tokens">Counts tokens; null counts words.</param>
internal sealed class ChunkMeasure(int budget, ITokenCounter? tokens)
{
    /// <summary>Most of them in a chunk, its heading path included.</summary>
    public int Budget => budget;

    /// <summary>Whether the parts of a text can have fewer of them than the whole: tokens reach over the joint, words do not.</summary>
    public bool IsEstimate => tokens is not null;

    /// <summary>The cost of the empty line that sets a part of a chunk apart: one token, no word.</summary>
    public int SeparatorCost => tokens is null ? 0 : 1;

    /// <summary>The cost of a text as a part of a chunk.</summary>
    public int CostOf(ReadOnlySpan<char> text) => Count(text) + SeparatorCost;

    /// <summary>The cost of a stretch inside a block, which nothing sets apart.</summary>
    public int Count(ReadOnlySpan<char> text) => tokens is null ? WordCounter.Count(text) : tokens.Count(text);

    /// <summary>Tokens of a whole chunk; null where words count.</summary>
    public int? TokensOf(ReadOnlySpan<char> text) => tokens?.Count(text);
}
