namespace Ingest.Parsing.Html.Metadata;

/// <summary>Chooses the author: structured data first, then <c>meta</c>, marked elements, bylines near the title.</summary>
internal sealed class AuthorRanking(PageFacts facts, SiteIdentity site, TitleSurroundings surroundings)
{
    // Dublin Core, Parse.ly, Sailthru, Highwire and the New York Times' own, beside the standard name.
    private static readonly string[] MetaNames =
        ["author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "citation_author", "byl", "article:author", "twitter:creator:name"];

    private string? _siteNamed;

    /// <summary>The names, joined by commas; null when the page names nobody.</summary>
    public string? Choose() => Structured() ?? Meta() ?? Marked(isSide: false) ?? Near() ?? Marked(isSide: true) ?? _siteNamed;

    private string? Structured()
    {
        for (int rank = 0; rank <= 2; rank++)
        {
            foreach (SchemaObject found in facts.Objects)
            {
                if (found.Authors.Count > 0 && SchemaTypes.RankOf(found) == rank && Join(found.Authors) is { } names)
                {
                    return names;
                }
            }
        }

        return null;
    }

    private string? Join(IReadOnlyList<string> names)
    {
        var kept = new List<string>();
        foreach (string name in names)
        {
            string collapsed = TitleParts.Collapse(name);
            if (collapsed.Length is > 1 and < 120 && !collapsed.Contains("://", StringComparison.Ordinal) && !kept.Contains(collapsed))
            {
                kept.Add(collapsed);
            }
        }

        return kept.Count == 0 ? null : UnlessSite(string.Join(", ", kept));
    }

    private string? Meta()
    {
        foreach (string name in MetaNames)
        {
            string value = TitleParts.Collapse(facts.Meta(name));
            if (value.Length is > 1 and < 150 && !value.Contains("://", StringComparison.Ordinal) && value[0] != '@'
                && Bylines.NameIn(value, out bool isOpened) is { } first && UnlessSite(isOpened ? first : value) is { } author)
            {
                return author;
            }
        }

        return null;
    }

    private string? Marked(bool isSide)
    {
        foreach (FactMark mark in (ReadOnlySpan<FactMark>)[FactMark.Property, FactMark.Relation, FactMark.ClassName])
        {
            foreach (MarkedText marked in facts.Authors)
            {
                if (marked.Mark == mark && marked.IsSide == isSide && Bylines.NameIn(marked.Text, out bool isOpened) is { } name
                    && (mark != FactMark.ClassName || isOpened || Bylines.IsPersonal(name) || IsUserName(marked, name)) && UnlessSite(name) is { } author)
                {
                    return author;
                }
            }
        }

        return null;
    }

    // A single word is a name where the element says so: in forums.
    private static bool IsUserName(MarkedText marked, string name) =>
        !name.Contains(' ', StringComparison.Ordinal) && (marked.Context.Contains("username", StringComparison.Ordinal) || marked.Context.Contains("author", StringComparison.Ordinal));

    private string? Near()
    {
        foreach (string line in surroundings.Lines)
        {
            if (Bylines.NameIn(line, out bool isOpened) is { } name && isOpened && Bylines.IsPersonal(name) && UnlessSite(name) is { } author)
            {
                return author;
            }
        }

        return surroundings.HasTitle ? BesideDate() : null;
    }

    // A name on a line of its own before or after the line with the date.
    private string? BesideDate()
    {
        for (int i = 0; i < surroundings.Lines.Count; i++)
        {
            if (DateReader.Read(surroundings.Lines[i], isDayFirst: false) is null)
            {
                continue;
            }

            foreach (int at in (ReadOnlySpan<int>)[i - 1, i + 1, i])
            {
                if (at >= 0 && at < surroundings.Lines.Count && Bylines.NameIn(surroundings.Lines[at], out _) is { } name && name.Length < 40
                    && Bylines.IsPersonal(name) && name.Split(' ').Length <= 4 && surroundings.Lines[at].Length < 80 && UnlessSite(name) is { } author)
                {
                    return author;
                }
            }
        }

        return null;
    }

    // The site as author only when nobody else is named.
    private string? UnlessSite(string name)
    {
        if (!site.Is(name))
        {
            return name;
        }

        _siteNamed ??= name;
        return null;
    }
}
