using System.Buffers;
using System.Net;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>Collects the facts of a page in one pass over its elements.</summary>
internal static class PageFactsReader
{
    // A page has a few dozen; listings have one author and date per item.
    private const int MaximumMarkedTexts = 300;
    private const int MaximumMetas = 500;
    private const int MaximumHeadings = 20;

    private static readonly SearchValues<string> Subjects = SearchValues.Create(["&lt;", "&gt;", "&nbsp;"], StringComparison.Ordinal);

    /// <summary>Collects.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="readsBodies">Whether to read the texts of the page in structured data too.</param>
    /// <param name="address">The page's address; null where it is unknown.</param>
    public static PageFacts Read(HtmlTree tree, bool readsBodies, string? address)
    {
        var facts = new PageFacts { Address = address };
        int position = 0;
        int node = tree.Row(0).First;
        while (node >= 0)
        {
            ref readonly NodeRow row = ref tree.Row(node);
            bool isForeign = row.Kind > NodeKind.Html;
            if (row.Kind > NodeKind.Document)
            {
                position++;
                if (!isForeign)
                {
                    Add(facts, new HtmlNode(tree, node), position, readsBodies);
                }
            }

            node = isForeign ? tree.NextSkippingIn(node, 0) : tree.NextIn(node, 0);
        }

        return facts;
    }

    private static void Add(PageFacts facts, HtmlNode element, int position, bool readsBodies)
    {
        switch (element.Tag)
        {
            case Tag.Html:
                facts.Language = Trimmed(element.Get(AttributeKind.Lang));
                break;
            case Tag.Title:
                facts.TitleElement ??= Unescaped(ElementText.Read(element));
                break;
            case Tag.Base:
                facts.Base ??= Trimmed(element.Get(AttributeKind.Href));
                break;
            case Tag.Meta:
                AddMeta(facts, element, position);
                break;
            case Tag.Link:
                AddLink(facts, element);
                break;
            case Tag.Script:
                AddScript(facts, element, readsBodies);
                break;
            case Tag.H1 when facts.Headings.Count < MaximumHeadings:
                facts.Headings.Add((ElementText.Read(element) ?? "", position));
                AddMarked(facts, element, position);
                break;
            default:
                AddMarked(facts, element, position);
                break;
        }
    }

    private static void AddMeta(PageFacts facts, HtmlNode element, int position)
    {
        string? content = Unescaped(Trimmed(element.Get(AttributeKind.Content)));
        ReadOnlySpan<char> property = element.Get(AttributeKind.Itemprop);
        ReadOnlySpan<char> name = element.Get(AttributeKind.Property);
        name = name.IsEmpty ? element.Get(AttributeKind.Name) : name;
        name = name.IsEmpty ? element.Get(AttributeKind.Http_equiv) : name;
        if (content is null || facts.Metas.Count >= MaximumMetas)
        {
            return;
        }

        if (!name.IsEmpty)
        {
            facts.Metas.Add(new MetaTag(name.Trim().ToString().ToLowerInvariant(), content));
        }

        if (!property.IsEmpty)
        {
            MarkedTexts.AddProperty(facts, element, property, content, position);
        }
    }

    /// <summary>The head of a page is where templates escape twice (<c>&amp;amp;#8217;</c>); a title that names brackets or hard spaces is about them.</summary>
    private static string? Unescaped(string? text) => text?.Contains('&', StringComparison.Ordinal) == true && !text.AsSpan().ContainsAny(Subjects) ? WebUtility.HtmlDecode(text) : text;

    private static void AddLink(PageFacts facts, HtmlNode element)
    {
        ReadOnlySpan<char> relation = element.Get(AttributeKind.Rel);
        if (relation.Equals("canonical", StringComparison.OrdinalIgnoreCase))
        {
            facts.Canonical ??= Trimmed(element.Get(AttributeKind.Href));
        }
        else if (relation.Equals("license", StringComparison.OrdinalIgnoreCase))
        {
            facts.License ??= Trimmed(element.Get(AttributeKind.Href));
        }
    }

    private static void AddScript(PageFacts facts, HtmlNode element, bool readsBodies)
    {
        if (ScriptTexts.IsJsonLd(element))
        {
            JsonLd.Read(ScriptTexts.Of(element), facts.Objects, readsBodies);
        }
    }

    private static void AddMarked(PageFacts facts, HtmlNode element, int position)
    {
        if (!MarkedTexts.CanTell(element))
        {
            return;
        }

        if (element.Get(AttributeKind.Rel).Equals("license", StringComparison.OrdinalIgnoreCase))
        {
            facts.License ??= Trimmed(element.Get(AttributeKind.Href));
        }

        if (facts.Authors.Count < MaximumMarkedTexts && facts.Dates.Count < MaximumMarkedTexts)
        {
            MarkedTexts.Add(facts, element, position);
        }
    }

    private static string? Trimmed(ReadOnlySpan<char> value)
    {
        ReadOnlySpan<char> trimmed = value.Trim();
        return trimmed.IsEmpty ? null : trimmed.ToString();
    }
}
