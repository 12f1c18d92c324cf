namespace Ingest.Parsing;

/// <summary>Limits of parsing. Immutable. What exceeds one is cut or flattened, never lost silently: the page carries a warning.</summary>
public sealed record ParsingOptions
{
    /// <summary>Open elements at once; 512 (AngleSharp's own default). Deeper start tags are ignored, their text is kept in the element above.</summary>
    public int MaximumDepth { get; init; } = 512;

    /// <summary>Elements a page may have; 1,000,000. Further tags are ignored, their text is kept.</summary>
    public int MaximumElements { get; init; } = 1_000_000;

    /// <summary>Blocks a page may have; 200,000. Further ones are cut with the warning <c>truncated</c>.</summary>
    public int MaximumBlocks { get; init; } = 200_000;
}
