using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>What the features of all blocks of a page have in common, computed once.</summary>
internal sealed class PageProfile : IDisposable
{
    private readonly PageArrays _arrays = new();

    public PageProfile(ParsedPage page, LinearScorers scorers)
        : this(page, scorers, scoresText: true)
    {
    }

    /// <param name="page">The page.</param>
    /// <param name="scorers">Linear models over words and names.</param>
    /// <param name="scoresText">False leaves text scores unknown, as in a language the model does not know.</param>
    public PageProfile(ParsedPage page, LinearScorers scorers, bool scoresText)
    {
        Page = page;
        Blocks = page.Blocks as Block[] ?? [.. page.Blocks];
        Containers = page.Containers as Container[] ?? [.. page.Containers];
        Shapes = _arrays.Rent<TextShape>(Blocks.Length);
        for (int i = 0; i < Blocks.Length; i++)
        {
            Shapes[i] = TextShape.Of(Blocks[i].Text);
        }

        Words = new PageWords(Blocks, _arrays);
        Stock = new StockProfile(Words, _arrays);
        Text = new TextProfile(page, Words, scorers.Text, scoresText, _arrays);
        Elements = new ContainerProfile(Containers, scorers.Names, _arrays);
        Sums = new BlockSums(Blocks, Shapes, Text.Scores, _arrays);
        Headings = new HeadingProfile(Blocks, Text, _arrays);
        Body = new BodyProfile(Blocks, Containers, Sums, _arrays);
        Signatures = new SignatureProfile(this, _arrays);
        Repeats = new RepeatProfile(Shapes, _arrays);
        Levels = new ContainerLevels(Containers, Elements, Sums, Blocks.Length, _arrays);
        AsNeighbours = new NeighbourProfile(this, _arrays);
        Address = PageAddress.Of(page);
        Lines = scorers.Lines is null ? null : new LineProfile(Address, Words, Shapes, scorers, Text.KnowsLanguage, _arrays);
        Links = scorers.Links is null ? null : new LinkProfile(Blocks, Address, scorers.Links, _arrays);
        Topic = scorers.Links is null || !Text.KnowsLanguage ? null : new TopicProfile(page, Words, Address, _arrays);
    }

    public ParsedPage Page { get; }

    public Block[] Blocks { get; }

    public Container[] Containers { get; }

    public PageAddress Address { get; }

    public PageArray<TextShape> Shapes { get; }

    public PageWords Words { get; }

    public TextProfile Text { get; }

    public StockProfile Stock { get; }

    public ContainerProfile Elements { get; }

    public BlockSums Sums { get; }

    public HeadingProfile Headings { get; }

    public BodyProfile Body { get; }

    public SignatureProfile Signatures { get; }

    public RepeatProfile Repeats { get; }

    public ContainerLevels Levels { get; }

    public NeighbourProfile AsNeighbours { get; }

    /// <summary>What only text dumps have; null for HTML.</summary>
    public LineProfile? Lines { get; }

    /// <summary>Where links lead; null for text dumps.</summary>
    public LinkProfile? Links { get; }

    /// <summary>What blocks share with what the page says of itself; null for text dumps, and where the language is not known.</summary>
    public TopicProfile? Topic { get; }

    /// <summary>Gives the arrays back for the next page; nothing of this one may be asked any more.</summary>
    public void Dispose() => _arrays.Dispose();

    /// <summary>Sum of the name scores from the root to a block's element; NaN without elements.</summary>
    public float PathScore(int block)
    {
        int container = Blocks[block].Container;
        if (container < 0)
        {
            return float.NaN;
        }

        int parent = Containers[container].Parent;
        return Elements.Path[container] + Elements.Near[container] + (parent >= 0 ? Elements.Near[parent] : 0);
    }
}
