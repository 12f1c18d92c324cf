namespace Ingest.Parsing.Html;

/// <summary>What a page's sources of facts give.</summary>
/// <param name="Metadata">What the page says about itself.</param>
/// <param name="Bodies">Texts of the page that its structured data hold (<c>articleBody</c>, <c>text</c>, else <c>description</c>), not yet used for anything.</param>
internal sealed record MetadataReading(PageMetadata Metadata, IReadOnlyList<string> Bodies);
