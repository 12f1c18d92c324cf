using System.Collections;
using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>The model's opinions on the blocks of a page, as many as <paramref name="capacity"/>, with what it thinks of the page.</summary>
internal sealed class LearnedOpinions(int capacity, double? confidence, PageType? type, IReadOnlyList<Block>? blocks, string? title) : IEnumerable<BlockOpinion>, IPageAssessment
{
    private readonly List<BlockOpinion> _opinions = new(capacity);

    public double? Confidence { get; } = confidence;

    public PageType? PageType { get; } = type;

    public IReadOnlyList<Block>? Blocks { get; } = blocks;

    public string? Title { get; } = title;

    public void Add(BlockOpinion opinion) => _opinions.Add(opinion);

    public IEnumerator<BlockOpinion> GetEnumerator() => _opinions.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
