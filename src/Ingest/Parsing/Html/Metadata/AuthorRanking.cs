namespace Ingest.Parsing.Html.Metadata;

/// <summary>Chooses the author: structured data first, then <c>meta</c>, marked elements, bylines near the title.</summary>
internal sealed class AuthorRanking(PageFacts facts, SiteIdentity site, TitleSurroundings surroundings)
{
    // Dublin Core, Parse.ly, Sailthru, Highwire and the New York Times' own, beside the standard name.
    private static readonly string[] MetaNames =
        ["author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "citation_author", "byl", "article:author", "twitter:creator:name"];

    private static readonly System.Buffers.SearchValues<char> NeverInBareNames = System.Buffers.SearchValues.Create("&,:;/|+#");

    // Picture, link, job and date of one author take about ten elements.
    private const int MaximumBylineElements = 12;

    private string? _siteNamed;

    /// <summary>The names, joined by commas; null when the page names nobody.</summary>
    public string? Choose() => Structured() ?? Meta() ?? Marked(isSide: false) ?? Near() ?? Marked(isSide: true) ?? BesideDate() ?? _siteNamed;

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
            for (int i = 0; i < facts.Authors.Count; i++)
            {
                MarkedText marked = facts.Authors[i];
                if (marked.Mark == mark && marked.IsSide == isSide && Bylines.NameIn(marked.Text, out bool isOpened) is { } outer
                    && Innermost(i, outer) is var name && (mark != FactMark.ClassName || isOpened || Bylines.IsPersonal(name) || IsUserName(name)) && UnlessSite(name) is { } author)
                {
                    return author;
                }
            }
        }

        return null;
    }

    // A byline often holds an element of its own for the bare name, beside the job: "By Ann Example Senior Reporter".
    private string Innermost(int at, string name)
    {
        for (int i = at + 1; i < facts.Authors.Count && facts.Authors[i].Position <= facts.Authors[at].Position + MaximumBylineElements; i++)
        {
            if (Bylines.NameIn(facts.Authors[i].Text, out _) is { } inner && inner.Length < name.Length
                && name.StartsWith(inner, StringComparison.Ordinal) && inner.Contains(' ', StringComparison.Ordinal))
            {
                name = inner;
            }
        }

        return name;
    }

    // A single word is a name where the element says so: in forums.
    private static bool IsUserName(string name) => !name.Contains(' ', StringComparison.Ordinal);

    private string? Near()
    {
        foreach (string line in surroundings.Lines)
        {
            if (Bylines.NameIn(line, out bool isOpened) is { } name && isOpened && Bylines.IsPersonal(name) && UnlessSite(name) is { } author)
            {
                return author;
            }
        }

        return null;
    }

    // A name and nothing else on the line before or after that with the date.
    private string? BesideDate()
    {
        for (int i = 0; i < surroundings.Lines.Count && surroundings.HasTitle; i++)
        {
            if (DateReader.Read(surroundings.Lines[i], isDayFirst: false) is null)
            {
                continue;
            }

            foreach (int at in (ReadOnlySpan<int>)[i - 1, i + 1])
            {
                if (at >= 0 && at < surroundings.Lines.Count && IsBareName(surroundings.Lines[at]) && UnlessSite(surroundings.Lines[at]) is { } author)
                {
                    return author;
                }
            }
        }

        return null;
    }

    private static bool IsBareName(string line) =>
        line.Length < 40 && line.Count(static c => c == ' ') is 1 or 2 && Bylines.IsName(line) && Bylines.IsPersonal(line)
        && !line.AsSpan().ContainsAny(NeverInBareNames) && !line.AsSpan().ContainsAnyInRange('0', '9');

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
