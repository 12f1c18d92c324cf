namespace Ingest.Parsing.Html.Metadata;

/// <summary>Tells names of the site from names of the page.</summary>
internal sealed class SiteIdentity
{
    // Shorter host labels are initials and parts of ordinary words.
    private const int MinimumLabelCharacters = 4;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly string _host;
    private readonly string _label;

    /// <summary>Reads the site's names from the facts, its address and headings of level 1 and 2.</summary>
    public SiteIdentity(PageFacts facts, string? url, List<TitleHeading> headings)
    {
        Name = facts.Meta("og:site_name") ?? facts.Meta("application-name");
        Add(Name);
        foreach (SchemaObject found in facts.Objects)
        {
            Add(found.Publisher);
            if (IsSite(found))
            {
                Name ??= found.Name;
                Add(found.Name);
            }
        }

        string host = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.Host : "";
        host = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
        _host = TextKeys.Of(host);
        _label = LongestLabel(host);
        (HeadingOfEveryPage, HeadingOfPage) = address is { AbsolutePath.Length: <= 1 } ? default : HeadingsIn(headings, TitleParts.Collapse(facts.TitleElement));
        Add(HeadingOfEveryPage);
    }

    /// <summary>The name the page gives; null when it gives none.</summary>
    public string? Name { get; }

    /// <summary>The heading of level 1 that every page of the site has; null when this one has none, and on the start page.</summary>
    public string? HeadingOfEveryPage { get; }

    /// <summary>The heading of level 2 that names the page under that; null without that.</summary>
    public string? HeadingOfPage { get; }

    /// <summary>Whether a text is nothing but the site's name.</summary>
    public bool Is(string text)
    {
        string key = TextKeys.Of(text);
        if (key.Length == 0 || _names.Contains(key) || key == _host)
        {
            return true;
        }

        // "examplebank" of examplebank.com in "Example Bank" or, with a little around it, "The Example Bank".
        return _label.Length >= MinimumLabelCharacters && (key == _label || (key.Contains(_label, StringComparison.Ordinal) && key.Length - _label.Length < 8)
            || (key.Length >= MinimumLabelCharacters && _label.Contains(key, StringComparison.Ordinal)));
    }

    // Sites and books head every page with their own name, and the page with a heading of level 2 behind it, as the title has it: "Opening hours | Springfield Library". The other
    // way round it may as well be an article with a heading of its own, unless the name leads to the start page, or the heading of level 2 to the page.
    private static (string? Site, string? Page) HeadingsIn(List<TitleHeading> headings, string title)
    {
        int first = headings.FindIndex(static heading => heading is { Level: 1, IsHidden: false });
        List<(int Start, int End)> parts = TitleParts.Split(title);
        if (first < 0 || parts.Count == 0)
        {
            return default;
        }

        int second = headings.FindIndex(static heading => heading is { Level: 2, IsHidden: false });
        bool isPageNamed = second > first && !headings[second].IsHome;
        bool isEnd = isPageNamed && parts.Count > 1 && Is(first, parts[^1]) && Is(second, parts[0]);
        bool isHome = headings[first].IsHome && isPageNamed && parts.Exists(part => Is(second, part) && !Is(first, part));
        bool isStart = isPageNamed && parts.Count > 1 && headings[second].IsPage && Is(first, parts[0]) && Is(second, parts[^1]);
        return isEnd || isStart || isHome ? (headings[first].Text, headings[second].Text) : default;

        bool Is(int heading, (int Start, int End) part) => TextKeys.Matches(headings[heading].Text, TextKeys.Of(title.AsSpan()[part.Start..part.End]));
    }

    private static bool IsSite(SchemaObject found)
    {
        foreach (string type in found.Types)
        {
            if (type is "WebSite" or "Organization" or "NewsMediaOrganization" or "Corporation")
            {
                return true;
            }
        }

        return false;
    }

    private static string LongestLabel(string host)
    {
        string longest = "";
        string[] labels = host.Split('.');
        for (int i = 0; i < labels.Length - 1; i++)
        {
            longest = labels[i].Length > longest.Length ? labels[i] : longest;
        }

        return TextKeys.Of(longest);
    }

    private void Add(string? name)
    {
        if (name is not null && TextKeys.Of(name) is { Length: > 0 } key)
        {
            _names.Add(key);
        }
    }
}
