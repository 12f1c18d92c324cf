using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Parsing;

/// <summary>A page as a flat list of blocks in document order, with the containers they stand in.</summary>
public sealed record ParsedPage
{
    /// <summary>The text it was parsed from.</summary>
    public required DecodedText Source { get; init; }

    /// <summary>What it was parsed as.</summary>
    public required ContentKind Kind { get; init; }

    /// <summary>All blocks, boilerplate included, in document order; <see cref="Block.Ordinal"/> is the index.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>
    /// The block-level element tree, parents before children; <see cref="Block.Container"/> indexes it. Empty for text and
    /// Markdown, which have no elements.
    /// </summary>
    public IReadOnlyList<Container> Containers { get; init; } = [];

    /// <summary>What the page says about itself.</summary>
    public PageMetadata Metadata { get; init; } = PageMetadata.Empty;

    /// <summary>Codes of what was noticed, such as <c>truncated</c> or <c>depth-limited</c>.</summary>
    public IReadOnlyList<ReasonCode> Warnings { get; init; } = [];
}
