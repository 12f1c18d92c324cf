namespace Ingest.Parsing.Html.Metadata;

/// <summary>A text whose element says what it is.</summary>
/// <param name="Mark">What said so.</param>
/// <param name="Text">The text or the machine-readable value.</param>
/// <param name="Position">Elements before it: tells what stands near the title.</param>
/// <param name="IsSide">Whether it stands in a part that is about other pages or readers (comments, related articles, footer).</param>
/// <param name="Context">Classes, ids and properties of the element and the two around it, lower case.</param>
internal readonly record struct MarkedText(FactMark Mark, string Text, int Position, bool IsSide, string Context);
