namespace Ingest.Parsing.Html.Metadata;

/// <summary>Tells names of the site from names of the page.</summary>
internal sealed class SiteIdentity
{
    // Shorter host labels are initials and parts of ordinary words.
    private const int MinimumLabelCharacters = 4;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly string _host;
    private readonly string _label;

    /// <summary>Reads the site's names from the facts and its address.</summary>
    public SiteIdentity(PageFacts facts, string? url)
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
    }

    /// <summary>The name the page gives; null when it gives none.</summary>
    public string? Name { get; }

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
