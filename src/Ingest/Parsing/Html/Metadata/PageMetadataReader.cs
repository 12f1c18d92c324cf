using Ingest.Decoding;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>Collects what the sources of facts in a page say, and ranks it.</summary>
internal sealed class PageMetadataReader : IMetadataReader
{
    /// <summary>Chooses titles, as learned.</summary>
    public static readonly CandidateModel Titles = CandidateModel.Load<TitleFeature>("Parsing/Html/Metadata/title-weights.txt");

    /// <summary>Chooses authors, as learned.</summary>
    public static readonly CandidateModel Authors = CandidateModel.Load<AuthorFeature>("Parsing/Html/Metadata/author-weights.txt");

    /// <inheritdoc/>
    public MetadataReading Read(HtmlTree tree, IReadOnlyList<Block> blocks, IReadOnlyList<Container> containers, DecodedText text)
    {
        var evidence = new MetadataEvidence(tree, blocks, containers, text);
        PageFacts facts = evidence.Facts;
        string? baseUrl = Resolve(facts.Base, text.Item.Url) ?? text.Item.Url;
        PageMetadata metadata = evidence.Choose(Titles, Authors) with
        {
            SiteName = evidence.Site.Name,
            Description = facts.Meta("description") ?? facts.Meta("og:description") ?? facts.Meta("twitter:description") ?? First(facts, static found => found.Description),
            CanonicalUrl = Resolve(facts.Canonical ?? facts.Meta("og:url"), baseUrl),
            BaseUrl = baseUrl,
            Language = LanguageTag(facts.Language ?? facts.Meta("content-language") ?? facts.Meta("og:locale") ?? First(facts, static found => found.Language)),
            Image = Resolve(facts.Meta("og:image") ?? facts.Meta("twitter:image") ?? First(facts, static found => found.Image), baseUrl),
            License = facts.License ?? facts.Meta("dcterms.license") ?? facts.Meta("dc.rights") ?? First(facts, static found => found.License),
            DeclaredTypes = Types(facts),
            Generator = facts.Meta("generator"),
        };
        return new MetadataReading(metadata, Bodies(facts));
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

    private static string? LanguageTag(string? language)
    {
        string tag = language?.Trim().Replace('_', '-') ?? "";
        int end = tag.AsSpan().IndexOfAny(',', ' ', ';');
        tag = end < 0 ? tag : tag[..end];
        return tag.Length is >= 2 and <= 35 && char.IsAsciiLetter(tag[0]) ? tag : null;
    }
}
