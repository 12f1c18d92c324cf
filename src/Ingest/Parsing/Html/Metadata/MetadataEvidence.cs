using Ingest.Decoding;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>What the sources of a page's metadata say; it keeps texts, not elements.</summary>
internal sealed class MetadataEvidence
{
    // Countries that write English dates month first (others with English pages write the day first).
    private static readonly string[] MonthFirstLanguages = ["en", "en-us", "en-ph", "en-ca", "fil"];

    private readonly IReadOnlyList<Block> _blocks;
    private readonly IReadOnlyList<Container> _containers;
    private readonly string? _url;
    private readonly string? _givenTitle;
    private readonly List<TitleHeading> _headings;

    /// <summary>Collects it from a page whose blocks are known.</summary>
    public MetadataEvidence(HtmlTree tree, IReadOnlyList<Block> blocks, IReadOnlyList<Container> containers, DecodedText text)
    {
        _blocks = blocks;
        _containers = containers;
        Facts = PageFactsReader.Read(tree, HiddenContent.IsNeeded(blocks), text.Item.Url);
        _url = text.Item.Url ?? Facts.Canonical ?? Facts.Meta("og:url");
        _givenTitle = text.Item.Title;
        _headings = Headings();
        Site = new SiteIdentity(Facts, _url, _headings);
    }

    /// <summary>What the markup says.</summary>
    public PageFacts Facts { get; }

    /// <summary>The site's names.</summary>
    public SiteIdentity Site { get; }

    /// <summary>Candidates for the title.</summary>
    public List<Candidate> Titles() => TitleCandidates.Collect(Facts, Site, _headings, _url);

    /// <summary>Candidates for the author of a page with this title; the last, without text, stands for none.</summary>
    public List<Candidate> Authors(string? title)
    {
        var surroundings = new TitleSurroundings(_blocks, title, IsAside);
        return AuthorCandidates.Collect(Facts, Site, surroundings, title, _url, Dates(surroundings).Published() is not null);
    }

    /// <summary>Title, author and dates as two models choose them.</summary>
    public PageMetadata Choose(CandidateModel titles, CandidateModel authors)
    {
        string? title = titles.Choose(Titles())?.Text ?? _givenTitle;
        var surroundings = new TitleSurroundings(_blocks, title, IsAside);
        DateRanking dates = Dates(surroundings);
        string? published = dates.Published();
        List<Candidate> names = AuthorCandidates.Collect(Facts, Site, surroundings, title, _url, published is not null);
        return new PageMetadata
        {
            Title = title,
            Author = authors.Choose(names) is { Text.Length: > 0 } author ? NameOf(WithOthers(author, names)) : null,
            Published = published,
            Modified = dates.Modified(),
        };
    }

    // The list that a name is the first of, where a byline has it and its names are marked one by one.
    private static Candidate WithOthers(Candidate author, List<Candidate> names)
    {
        ulong isBoth = AuthorCandidates.Bit(AuthorFeature.OpenedNear) | AuthorCandidates.Bit(AuthorFeature.Joined);
        return names.Find(list => (list.Features & isBoth) == isBoth
            && list.Text.Length > author.Text.Length && list.Text.StartsWith(author.Text, StringComparison.Ordinal)) ?? author;
    }

    // "and" in the name of a group or of the site does not part persons.
    private static string NameOf(Candidate author) =>
        (author.Features & (AuthorCandidates.Bit(AuthorFeature.Group) | AuthorCandidates.Bit(AuthorFeature.Site))) != 0 ? author.Text : AuthorNames.Listed(author.Text);

    private DateRanking Dates(TitleSurroundings surroundings) => new(Facts, surroundings, _url, IsDayFirst(Facts.Language));

    private List<TitleHeading> Headings()
    {
        var headings = new List<TitleHeading>();
        foreach (Block block in _blocks)
        {
            if (block is { Kind: BlockKind.Heading, Level: 1 or 2 })
            {
                headings.Add(new TitleHeading(block.Text, block.Level, IsHidden(block.Container), IsHome(block), IsAbove(block), IsPage(block)));
            }
        }

        return headings;
    }

    private bool IsHome(Block block) =>
        block.WholeLink is { } target && (target is "/" || (Uri.TryCreate(target, UriKind.Absolute, out Uri? address) && address.PathAndQuery == "/"
            && Uri.TryCreate(_url, UriKind.Absolute, out Uri? own) && own.Host.Equals(address.Host, StringComparison.OrdinalIgnoreCase)));

    private bool IsAbove(Block block)
    {
        if (block.WholeLink is not { } target)
        {
            return false;
        }

        return Uri.TryCreate(_url, UriKind.Absolute, out Uri? own) && Uri.TryCreate(own, target, out Uri? address)
            ? own.Host.Equals(address.Host, StringComparison.OrdinalIgnoreCase) && own.AbsolutePath.Length > address.AbsolutePath.Length
                && own.AbsolutePath.StartsWith(address.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal)
            : target is ['/', .. var folder, '/'] && !folder.Contains('/', StringComparison.Ordinal);
    }

    private bool IsPage(Block block) =>
        block.WholeLink is { Length: > 0 } target && target[0] != '#' && !IsHome(block) && !IsAbove(block)
        && (!Uri.TryCreate(target, UriKind.Absolute, out Uri? address) || address.PathAndQuery.Length > 1);

    private bool IsAside(Block block)
    {
        for (int i = block.Container; i >= 0; i = _containers[i].Parent)
        {
            Container element = _containers[i];
            bool isPage = element.Tag is "body" or "html" || element.Parent < 0;
            if (element.Tag is "footer" or "aside" or "nav" || (!isPage && (NameHints.IsSide(element.Class) || NameHints.IsSide(element.Id))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHidden(int container)
    {
        for (int i = container; i >= 0; i = _containers[i].Parent)
        {
            if (_containers[i].Visibility != Visibility.Visible)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDayFirst(string? language) => language is not null && Array.IndexOf(MonthFirstLanguages, language.Replace('_', '-').ToLowerInvariant()) < 0;
}
