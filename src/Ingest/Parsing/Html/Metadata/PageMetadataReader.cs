using Ingest.Decoding;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>Collects what the sources of facts in a page say, and ranks it.</summary>
internal sealed class PageMetadataReader : IMetadataReader
{
    // Countries that write English dates month first (others with English pages write the day first).
    private static readonly string[] MonthFirstLanguages = ["en", "en-us", "en-ph", "en-ca", "fil"];

    /// <inheritdoc/>
    public MetadataReading Read(HtmlTree tree, IReadOnlyList<Block> blocks, IReadOnlyList<Container> containers, DecodedText text)
    {
        PageFacts facts = PageFactsReader.Read(tree, HiddenContent.IsNeeded(blocks));
        string? url = text.Item.Url ?? facts.Canonical ?? facts.Meta("og:url");
        var site = new SiteIdentity(facts, url);
        string? title = new TitleRanking(facts, site).Choose(MainHeadings(blocks, containers)) ?? text.Item.Title;
        var surroundings = new TitleSurroundings(blocks, title);
        var dates = new DateRanking(facts, surroundings, url, IsDayFirst(facts.Language));
        string? baseUrl = Resolve(facts.Base, text.Item.Url) ?? text.Item.Url;
        var metadata = new PageMetadata
        {
            Title = title,
            Author = new AuthorRanking(facts, site, surroundings).Choose(),
            Published = dates.Published(),
            Modified = dates.Modified(),
            SiteName = site.Name,
            Description = facts.Meta("description") ?? facts.Meta("og:description") ?? facts.Meta("twitter:description") ?? First(facts, static found => found.Description),
            CanonicalUrl = Resolve(facts.Canonical ?? facts.Meta("og:url"), baseUrl),
            BaseUrl = baseUrl,
            Language = LanguageTag(facts.Language ?? facts.Meta("content-language") ?? facts.Meta("og:locale") ?? First(facts, static found => found.Language)),
            Image = Resolve(facts.Meta("og:image") ?? facts.Meta("twitter:image") ?? First(facts, static found => found.Image), baseUrl),
            License = facts.License ?? facts.Meta("dcterms.license") ?? facts.Meta("dc.rights") ?? First(facts, static found => found.License),
            DeclaredTypes = Types(facts),
        };
        return new MetadataReading(metadata, Bodies(facts));
    }

    private static List<(string Text, bool IsHidden)> MainHeadings(IReadOnlyList<Block> blocks, IReadOnlyList<Container> containers)
    {
        var headings = new List<(string Text, bool IsHidden)>();
        foreach (Block block in blocks)
        {
            if (block is { Kind: BlockKind.Heading, Level: 1 })
            {
                headings.Add((block.Text, IsHidden(containers, block.Container)));
            }
        }

        return headings;
    }

    private static bool IsHidden(IReadOnlyList<Container> containers, int container)
    {
        for (int i = container; i >= 0; i = containers[i].Parent)
        {
            if (containers[i].Visibility != Visibility.Visible)
            {
                return true;
            }
        }

        return false;
    }

    private static string? First(PageFacts facts, Func<SchemaObject, string?> select)
    {
        foreach (SchemaObject found in facts.Objects)
        {
            if (SchemaTypes.RankOf(found) >= 0 && select(found) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static List<string> Bodies(PageFacts facts)
    {
        var bodies = new List<string>();
        foreach (SchemaObject found in facts.Objects)
        {
            if (SchemaTypes.RankOf(found) >= 0 && (found.Body ?? found.Description) is { } body)
            {
                bodies.Add(body);
            }
        }

        return bodies;
    }

    private static List<string> Types(PageFacts facts)
    {
        var types = new List<string>();
        foreach (SchemaObject found in facts.Objects)
        {
            foreach (string type in found.Types)
            {
                if (!types.Contains(type))
                {
                    types.Add(type);
                }
            }
        }

        if (facts.Meta("og:type") is { } declared && !types.Contains(declared))
        {
            types.Add(declared);
        }

        return types;
    }

    // Relative addresses stay as written where the page's own is unknown.
    private static string? Resolve(string? address, string? baseUrl)
    {
        if (address is null)
        {
            return null;
        }

        return Uri.TryCreate(baseUrl, UriKind.Absolute, out Uri? start) && Uri.TryCreate(start, address, out Uri? resolved) ? resolved.AbsoluteUri : address;
    }

    private static bool IsDayFirst(string? language) => language is not null && Array.IndexOf(MonthFirstLanguages, language.Replace('_', '-').ToLowerInvariant()) < 0;

    private static string? LanguageTag(string? language)
    {
        string tag = language?.Trim().Replace('_', '-') ?? "";
        int end = tag.AsSpan().IndexOfAny(',', ' ', ';');
        tag = end < 0 ? tag : tag[..end];
        return tag.Length is >= 2 and <= 35 && char.IsAsciiLetter(tag[0]) ? tag : null;
    }
}
