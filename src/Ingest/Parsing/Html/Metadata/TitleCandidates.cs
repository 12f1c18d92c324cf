namespace Ingest.Parsing.Html.Metadata;

/// <summary>Collects everything on a page that may be its title.</summary>
internal sealed class TitleCandidates
{
    private const int MaximumHeadings = 40;
    private const int MaximumTitleCharacters = 500;
    private const int MaximumJoinedParts = 6;

    // A later heading must be clearly more like the title to be preferred; a hidden one more still.
    private const double LaterHeadingPenalty = 0.02;
    private const double HiddenHeadingPenalty = 0.3;

    // What content systems and editors call a page that nobody named.
    private static readonly KnownWords NotTitles = new(["default", "document", "home", "home page", "homepage", "index", "new page", "new page 1", "no title", "untitled", "untitled document", "untitled page"]);

    // What stands behind the site's name in titles of old posts, before their own.
    private static readonly KnownWords Archives = new(["archive", "archives", "blog archive"]);

    private readonly PageFacts _facts;
    private readonly SiteIdentity _site;
    private readonly CandidateSet _set = new();
    private readonly string _title;
    private readonly string _preview;
    private readonly HashSet<string> _headings = new(StringComparer.Ordinal);
    private ulong _page;

    private TitleCandidates(PageFacts facts, SiteIdentity site)
    {
        _facts = facts;
        _site = site;
        _title = Cut(TitleParts.Collapse(facts.TitleElement));
        _preview = Cut(TitleParts.Collapse(facts.Meta("og:title")));
    }

    /// <summary>The candidates; none when the page has no heading and names itself nowhere.</summary>
    /// <param name="facts">What the page says about itself.</param>
    /// <param name="site">The site's names.</param>
    /// <param name="headings">Headings of level 1 and 2 in order.</param>
    /// <param name="url">The page's address; null when unknown.</param>
    public static List<Candidate> Collect(PageFacts facts, SiteIdentity site, IReadOnlyList<TitleHeading> headings, string? url)
    {
        var candidates = new TitleCandidates(facts, site);
        candidates.AddHeadings(headings);
        candidates.AddParts();
        candidates.AddPreview();
        candidates.AddStructured();
        candidates.DescribePage(url);
        TitleShape.Describe(candidates._set.All, site, TextKeys.Words(candidates._title + " " + candidates._preview), candidates._page);
        return candidates._set.All;
    }

    /// <summary>A feature as a bit.</summary>
    public static ulong Bit(TitleFeature feature) => 1UL << (int)feature;

    private static string Cut(string text) => text.Length <= MaximumTitleCharacters ? text : text[..MaximumTitleCharacters].TrimEnd();

    private void AddHeadings(IReadOnlyList<TitleHeading> headings)
    {
        HashSet<string> words = TextKeys.Words(_title + " " + _preview);
        string? likely = null;
        double best = double.NegativeInfinity;
        int count = 0;
        bool hasSecond = false;

        // A heading that leads to the section names the section, where another names the page.
        bool hasOwn = headings.Any(static heading => heading is { Level: 1, IsHidden: false, IsAbove: false });
        foreach (TitleHeading heading in headings)
        {
            if (heading.Level > 1)
            {
                _ = hasSecond || heading.IsHidden || _set.Add(heading.Text, Bit(TitleFeature.SecondHeading)) is null;
                hasSecond |= !heading.IsHidden;
                continue;
            }

            if (count >= MaximumHeadings || heading.Text == _site.HeadingOfEveryPage || (heading.IsAbove && hasOwn))
            {
                continue;
            }

            double score = TitleShape.Likeness(heading.Text, words) - (LaterHeadingPenalty * count) - (heading.IsHidden ? HiddenHeadingPenalty : 0);
            TitleFeature kind = heading.IsHidden ? TitleFeature.HiddenHeading : count == 0 ? TitleFeature.FirstHeading : TitleFeature.LaterHeading;
            _set.Add(heading.Text, Bit(kind));
            _headings.Add(TextKeys.Of(heading.Text));
            if (score > best && !_site.Is(heading.Text))
            {
                (likely, best) = (heading.Text, score);
            }

            count++;
        }

        if (likely is not null)
        {
            _set.Add(likely, Bit(TitleFeature.LikelyHeading));
        }

        _page |= Bit(count == 0 ? TitleFeature.PageNoHeading : count == 1 ? TitleFeature.PageOneHeading : TitleFeature.PageHeadings);
    }

    private void AddParts()
    {
        List<(int Start, int End)> parts = PartsOf(_title);
        if (parts.Count == 0 || (_set.All.Count > 0 && NotTitles.Contains(_title)))
        {
            return;
        }

        _set.Add(_title, Bit(TitleFeature.Whole));
        Add(_title, parts[0].Start, parts[0].End, TitleFeature.FirstPart);
        Add(_title, parts[^1].Start, parts[^1].End, TitleFeature.LastPart);
        if (parts.Count > 1)
        {
            Add(_title, 0, parts[^2].End, TitleFeature.WithoutLast);
            Add(_title, parts[1].Start, parts[^1].End, TitleFeature.WithoutFirst);
        }

        AddWithoutSite(_title, parts, TitleFeature.WithoutSite);
        _page |= Bit(parts.Count == 1 ? TitleFeature.PageOnePart : parts.Count == 2 ? TitleFeature.PageTwoParts : TitleFeature.PageParts);
        foreach ((int start, int end) in parts)
        {
            bool isHeading = _set.Find(_title[start..end]) is { } same && (same.Features & Bit(TitleFeature.FirstHeading)) != 0;
            _page |= isHeading ? Bit(TitleFeature.PageHeadingIsTitle) : 0;
        }

        _page |= parts.Count > 1 && _site.Is(_title[parts[^1].Start..parts[^1].End]) ? Bit(TitleFeature.PageSiteLast) : 0;
    }

    // What the page heads itself with is one part, whatever signs it has ("Rust 1.70 – what is new"), and the only one where it stands under the site's name; what the
    // site heads every page with is none.
    private List<(int Start, int End)> PartsOf(string title)
    {
        List<(int Start, int End)> parts = TitleParts.Split(title);

        // "Harbour Blog » Blog Archive » Bridge plan goes to voters"
        parts.RemoveRange(0, parts.FindLastIndex(part => part.Start > parts[0].Start && part.End < parts[^1].End && Archives.Contains(title.AsSpan(part.Start, part.End - part.Start))) + 1);
        for (int length = Math.Min(parts.Count, MaximumJoinedParts); length > 1; length--)
        {
            for (int first = 0; first + length <= parts.Count; first++)
            {
                (int Start, int End) joined = (parts[first].Start, parts[first + length - 1].End);
                if (TextKeys.IsIn(_headings, title.AsSpan(joined.Start, joined.End - joined.Start)))
                {
                    parts.RemoveRange(first, length);
                    parts.Insert(first, joined);
                }
            }
        }

        List<(int Start, int End)> named = _site.HeadingOfPage is { } page ? parts.FindAll(part => Is(part, TextKeys.Of(page))) : [];
        List<(int Start, int End)> own = named.Count > 0 || _site.HeadingOfEveryPage is not { } heading ? named : parts.FindAll(part => !Is(part, TextKeys.Of(heading)));
        return own.Count > 0 ? own : parts;

        bool Is((int Start, int End) part, string key) => TextKeys.Matches(title.AsSpan(part.Start, part.End - part.Start), key);
    }

    private void AddPreview()
    {
        foreach (string name in (ReadOnlySpan<string>)["twitter:title", "parsely-title", "sailthru.title", "citation_title", "dc.title", "title"])
        {
            if (_facts.Meta(name) is { } other)
            {
                _set.Add(Cut(TitleParts.Collapse(other)), Bit(TitleFeature.OtherPreview));
            }
        }

        List<(int Start, int End)> parts = PartsOf(_preview);
        if (parts.Count == 0)
        {
            _page |= Bit(TitleFeature.PageNoPreview);
            return;
        }

        _page |= string.Equals(_preview, _title, StringComparison.Ordinal) ? Bit(TitleFeature.PagePreviewIsTitle) : 0;
        _set.Add(_preview, Bit(TitleFeature.PreviewWhole));
        Add(_preview, parts[0].Start, parts[0].End, TitleFeature.PreviewFirst);
        if (parts.Count > 1)
        {
            Add(_preview, 0, parts[^2].End, TitleFeature.PreviewWithoutLast);
        }

        AddWithoutSite(_preview, parts, TitleFeature.PreviewWithoutSite);
    }

    private void AddWithoutSite(string title, List<(int Start, int End)> parts, TitleFeature feature)
    {
        int first = 0;
        int last = parts.Count - 1;
        while (last > first && _site.Is(title[parts[last].Start..parts[last].End]))
        {
            last--;
        }

        while (last > first && _site.Is(title[parts[first].Start..parts[first].End]))
        {
            first++;
        }

        Add(title, parts[first].Start, parts[last].End, feature);
    }

    private void AddStructured()
    {
        bool hasHeadline = false;
        foreach (SchemaObject found in _facts.Objects)
        {
            int rank = SchemaTypes.RankOf(found);
            if (found.Headline is { } headline && !hasHeadline)
            {
                hasHeadline = true;
                _set.Add(Cut(TitleParts.Collapse(headline)), Bit(TitleFeature.Headline));
            }

            if (found.Name is { } name && rank >= 0)
            {
                _set.Add(Cut(TitleParts.Collapse(name)), Bit(rank == 2 ? TitleFeature.PageName : TitleFeature.Name));
            }
        }
    }

    private void DescribePage(string? url)
    {
        foreach (SchemaObject found in _facts.Objects)
        {
            foreach (string type in found.Types)
            {
                _page |= type switch
                {
                    "DiscussionForumPosting" or "QAPage" or "Question" => Bit(TitleFeature.PageForum),
                    "Product" or "ProductGroup" => Bit(TitleFeature.PageProduct),
                    "ItemList" or "CollectionPage" => Bit(TitleFeature.PageList),
                    _ => SchemaTypes.RankOf(found) == 0 ? Bit(TitleFeature.PageArticle) : 0,
                };
            }
        }

        _page |= _facts.Meta("og:type") switch { "article" => Bit(TitleFeature.PageArticle), "product" or "og:product" => Bit(TitleFeature.PageProduct), _ => 0 };
        _page |= _facts.Meta("article:published_time") is not null ? Bit(TitleFeature.PageDated) : 0;
        if (Uri.TryCreate(url, UriKind.Absolute, out Uri? address))
        {
            _page |= address.AbsolutePath.Length <= 1 ? Bit(TitleFeature.PageRoot) : address.Segments.Length > 4 ? Bit(TitleFeature.PageDeep) : 0;
        }
    }

    private void Add(string title, int start, int end, TitleFeature feature) => _set.Add(title[start..end], Bit(feature));
}
