namespace Ingest.Parsing.Html.Metadata;

/// <summary>A text whose element says what it is.</summary>
/// <param name="Mark">What said so.</param>
/// <param name="Text">The text or the machine-readable value.</param>
/// <param name="Position">Elements before it: tells what stands together.</param>
/// <param name="IsSide">Whether it stands in a part that is about other pages or readers (comments, related articles, footer).</param>
/// <param name="Property">The microdata property, lower case (<c>datepublished</c>); empty without one.</param>
/// <param name="IsUpdate">Whether its element, or one of the two around it, is about a change.</param>
internal readonly record struct MarkedText(FactMark Mark, string Text, int Position, bool IsSide, string Property, bool IsUpdate);
