namespace Ingest.Parsing.Html.Metadata;

/// <summary>Collects everything on a page that may be its author.</summary>
internal sealed class AuthorCandidates
{
    // Highwire's, which papers use.
    private static readonly string[] CitationNames = ["citation_author", "bepress_citation_author"];

    // Dublin Core, Parse.ly, Sailthru, the New York Times' own.
    private static readonly string[] OtherNames = ["dc.creator", "dcterms.creator", "article:author_name", "parsely-author", "sailthru.author", "byl", "article:author", "twitter:creator:name", "creator", "authors"];

    private const int MaximumNameCharacters = 200;
    private const int MaximumNames = 20;

    // Names of one article stand together, each with a picture or a link.
    private const int MaximumElementsBetweenNames = 12;

    // "Profile picture of".
    private const int MaximumPictureOpener = 20;

    private const int NearElements = 60;
    private const int FarElements = 250;

    private readonly PageFacts _facts;

    // "Ann Example and Bob Other" in the byline, two links in the markup: one list.
    private readonly CandidateSet _set = new(AuthorNames.Listed);
    private readonly int _titlePosition;

    private AuthorCandidates(PageFacts facts, string? title)
    {
        _facts = facts;
        _titlePosition = PositionOf(title);
    }

    /// <summary>The candidates, and last the one for no author.</summary>
    public static List<Candidate> Collect(PageFacts facts, SiteIdentity site, TitleSurroundings surroundings, string? title, string? url, bool isDated)
    {
        var candidates = new AuthorCandidates(facts, title);
        candidates.AddStructured();
        candidates.AddMetas();
        candidates.AddMarked();
        new AuthorLines(candidates._set, surroundings, PictureNames(facts)).Add();
        candidates.AddSite(site);
        List<Candidate> all = candidates._set.All;
        AuthorShape.Describe(all, site, title);
        all.Add(new Candidate("") { Features = Bit(AuthorFeature.None) });
        ulong page = candidates.PageFeatures(url, isDated);
        foreach (Candidate candidate in all)
        {
            candidate.Features |= page;
        }

        return all;
    }

    /// <summary>A feature as a bit.</summary>
    public static ulong Bit(AuthorFeature feature) => 1UL << (int)feature;

    // "Picture of Ann Example", "Ann Example's avatar": what is left may be a name.
    private static HashSet<string> PictureNames(PageFacts facts)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string picture in facts.Pictures)
        {
            int of = picture.IndexOf(" of ", StringComparison.Ordinal);
            string name = picture[(of < 0 || of > MaximumPictureOpener ? 0 : of + 4)..];
            names.Add(TextKeys.Of(name.EndsWith("'s avatar", StringComparison.Ordinal) ? name[..^9] : name));
        }

        return names;
    }

    private void AddStructured()
    {
        foreach (SchemaObject found in _facts.Objects)
        {
            int rank = found.Authors.Count == 0 ? -1 : SchemaTypes.RankOf(found);
            if (rank >= 0)
            {
                ulong source = Bit(rank == 0 ? AuthorFeature.StructuredArticle : rank == 1 ? AuthorFeature.StructuredWork : AuthorFeature.StructuredPage);
                AddNames(found.Authors, source | (found.IsByPerson ? Bit(AuthorFeature.StructuredPerson) : 0));
            }
        }
    }

    private void AddMetas()
    {
        var names = new List<string>();
        foreach (string name in (ReadOnlySpan<string>)["author", .. CitationNames, .. OtherNames])
        {
            names.Clear();
            bool isCitation = Array.IndexOf(CitationNames, name) >= 0;
            foreach (MetaTag meta in _facts.Metas)
            {
                if (meta.Name == name)
                {
                    names.Add(isCitation ? Bylines.InSpokenOrder(meta.Content) : meta.Content);
                }
            }

            AddNames(names, Bit(isCitation || name == "author" ? AuthorFeature.MetaAuthor : AuthorFeature.MetaOther));
        }

        // Link previews have up to two facts, each with a label.
        foreach (string number in (ReadOnlySpan<string>)["1", "2"])
        {
            if (_facts.Meta("twitter:label" + number) is { } label && Bylines.IsLabel(label) && _facts.Meta("twitter:data" + number) is { } value)
            {
                AddNames([value], Bit(AuthorFeature.MetaWrittenBy));
            }
        }
    }

    private void AddNames(IReadOnlyList<string> names, ulong source)
    {
        var kept = new List<string>();
        foreach (string name in names)
        {
            string collapsed = TitleParts.Collapse(name);
            if (collapsed.Length is > 1 and < MaximumNameCharacters && !collapsed.Contains("://", StringComparison.Ordinal) && collapsed[0] != '@'
                && Bylines.StatedName(collapsed, out bool isOpened) is { } first && kept.Count < MaximumNames)
            {
                string value = isOpened || collapsed.Contains('@', StringComparison.Ordinal) || collapsed.StartsWith(first + ", ", StringComparison.Ordinal) ? first : collapsed.Trim(' ', ',');
                if (!kept.Contains(value))
                {
                    kept.Add(value);
                }
            }
        }

        if (kept.Count > 0)
        {
            _set.Add(string.Join(", ", kept), source | (kept.Count > 1 ? Bit(AuthorFeature.Several) : 0));
        }
    }

    private void AddMarked()
    {
        uint seen = 0;
        uint seenAnywhere = 0;
        var run = new List<string>();
        for (int i = 0; i < _facts.Authors.Count; i++)
        {
            MarkedText marked = _facts.Authors[i];
            if (NameIn(marked, out bool isOpened) is not { } name || (marked.Mark is FactMark.User or FactMark.UserAddress && name.AsSpan().ContainsAny(':', '(')))
            {
                continue;
            }

            ulong features = SourceOf(marked.Mark) | PlaceOf(marked) | (isOpened ? Bit(AuthorFeature.Opened) : 0);
            uint kind = 1u << (int)marked.Mark;
            features |= (seenAnywhere & kind) == 0 ? Bit(AuthorFeature.FirstAnywhere) : 0;
            seenAnywhere |= kind;
            bool isFirst = !marked.IsSide && (seen & kind) == 0;
            _set.Add(name, features | (isFirst ? Bit(AuthorFeature.First) : 0));
            if (isFirst)
            {
                seen |= kind;
                AddRun(i, name, features, run);
            }
        }
    }

    // The names marked the same way just behind the first.
    private void AddRun(int start, string name, ulong features, List<string> run)
    {
        // Users that stand together are readers.
        if (_facts.Authors[start].Mark is FactMark.User or FactMark.UserAddress)
        {
            return;
        }

        run.Clear();
        run.Add(name);
        int position = _facts.Authors[start].Position;
        for (int i = start + 1; i < _facts.Authors.Count && _facts.Authors[i].Position <= position + MaximumElementsBetweenNames && run.Count < MaximumNames; i++)
        {
            MarkedText marked = _facts.Authors[i];
            if (marked.Mark == _facts.Authors[start].Mark && NameIn(marked, out _) is { } next && !run.Contains(next))
            {
                if (name.Contains(next, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                run.Add(next);
                position = marked.Position;
            }
        }

        if (run.Count > 1)
        {
            _set.Add(string.Join(", ", run), features | Bit(AuthorFeature.Joined) | Bit(AuthorFeature.First));
        }
    }

    private static string? NameIn(MarkedText marked, out bool isOpened) =>
        marked.Mark == FactMark.Property ? Bylines.StatedName(marked.Text, out isOpened) : Bylines.NameIn(marked.Text, out isOpened);

    private static ulong SourceOf(FactMark mark) => Bit(mark switch
    {
        FactMark.Property => AuthorFeature.Property,
        FactMark.Relation => AuthorFeature.Relation,
        FactMark.Byline => AuthorFeature.BylineClass,
        FactMark.User => AuthorFeature.UserClass,
        FactMark.AuthorAddress => AuthorFeature.AuthorAddress,
        FactMark.UserAddress => AuthorFeature.UserAddress,
        _ => AuthorFeature.AuthorClass,
    });

    private ulong PlaceOf(MarkedText marked)
    {
        int distance = marked.Position - _titlePosition;
        ulong place = _titlePosition < 0 ? 0
            : distance < 0 && distance > -NearElements ? Bit(AuthorFeature.MarkedBefore)
            : distance >= 0 && distance < NearElements ? Bit(AuthorFeature.MarkedNear)
            : distance > FarElements ? Bit(AuthorFeature.MarkedFar) : 0;
        return place | Bit(marked.IsSide ? AuthorFeature.MarkedSide : AuthorFeature.MarkedMain);
    }

    private void AddSite(SiteIdentity site)
    {
        if (site.Name is { } name && Bylines.IsName(name))
        {
            _set.Add(name, Bit(AuthorFeature.SiteName));
        }

        string title = TitleParts.Collapse(_facts.TitleElement);
        if (TitleParts.Split(title) is { Count: > 1 } parts && title[parts[^1].Start..parts[^1].End] is var last && Bylines.IsName(last))
        {
            _set.Add(last, Bit(AuthorFeature.TitlePart));
        }
    }

    private ulong PageFeatures(string? url, bool isDated)
    {
        ulong named = 0;
        foreach (Candidate candidate in _set.All)
        {
            named |= candidate.Features;
        }

        const ulong Structured = (1UL << (int)AuthorFeature.StructuredArticle) | (1UL << (int)AuthorFeature.StructuredWork) | (1UL << (int)AuthorFeature.StructuredPage);
        const ulong Users = (1UL << (int)AuthorFeature.UserClass) | (1UL << (int)AuthorFeature.UserAddress);
        ulong page = (named & Structured) != 0 ? Bit(AuthorFeature.PageStructured) : 0;
        page |= (named & (Bit(AuthorFeature.OpenedNear) | Bit(AuthorFeature.Labelled))) != 0 ? Bit(AuthorFeature.PageOpened) : 0;
        page |= (named & Users) != 0 ? Bit(AuthorFeature.PageUsers) : 0;
        page |= isDated ? Bit(AuthorFeature.PageDated) : 0;
        page |= _facts.Authors.Count >= 8 ? Bit(AuthorFeature.PageMany) : 0;
        page |= IsArticle() ? Bit(AuthorFeature.PageArticle) : 0;
        return page | (Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.AbsolutePath.Length <= 1 ? Bit(AuthorFeature.PageRoot) : 0);
    }

    private bool IsArticle()
    {
        foreach (SchemaObject found in _facts.Objects)
        {
            if (SchemaTypes.RankOf(found) == 0)
            {
                return true;
            }
        }

        return _facts.Meta("og:type") is "article";
    }

    private int PositionOf(string? title)
    {
        string key = TextKeys.Of(title);
        foreach ((string text, int position) in _facts.Headings)
        {
            if (TextKeys.Matches(text, key))
            {
                return position;
            }
        }

        return _facts.Headings.Count > 0 ? _facts.Headings[0].Position : -1;
    }
}
