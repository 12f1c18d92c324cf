namespace Ingest.Parsing;

/// <summary>What a page says about itself. Null: it does not say.</summary>
public sealed record PageMetadata
{
    /// <summary>Nothing known.</summary>
    public static PageMetadata Empty { get; } = new();

    /// <summary>The page's title, without the site's name.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the title is a line that looks like one, rather than what the page calls its title; a model that sees the whole page may know better.</summary>
    internal bool IsTitleGuessed { get; init; }

    /// <summary>Author names joined by <c>, </c>.</summary>
    public string? Author { get; init; }

    /// <summary>Date of publication as ISO 8601: a day, or an instant where the page gives one.</summary>
    public string? Published { get; init; }

    /// <summary>Date of last change, likewise.</summary>
    public string? Modified { get; init; }

    /// <summary>The site's name.</summary>
    public string? SiteName { get; init; }

    /// <summary>A summary written for previews.</summary>
    public string? Description { get; init; }

    /// <summary>Canonical address, absolute where the base is known.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>The base address that relative links resolve against (<c>base href</c>, else the page's own); null when unknown.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Declared language as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Address of the preview image.</summary>
    public string? Image { get; init; }

    /// <summary>Licence address or name.</summary>
    public string? License { get; init; }

    /// <summary>Types that schema.org data or <c>og:type</c> name, as written (<c>Article</c>, <c>Product</c>); empty when none.</summary>
    public IReadOnlyList<string> DeclaredTypes { get; init; } = [];

    /// <summary>The program that made the page, by its own <c>meta generator</c>.</summary>
    internal string? Generator { get; init; }
}
