using Ingest.Parsing;
using Ingest.Sources;

namespace Ingest.Cleaning.Classification;

/// <summary>Everything learned about one family of pages: linear scorers, two stages of trees over blocks, trees over headings and over pages.</summary>
internal sealed record ContentModel
{
    private static readonly Lazy<ContentModel> Html = new(() => Load("html"));
    private static readonly Lazy<ContentModel> Text = new(() => Load("text"));

    /// <summary>
    /// Blocks to which the first stage gives less are boilerplate without a second look; 0.08. With <see cref="Certain"/> it spares a
    /// third of the second stage and costs 0.0001 word F1 (cross-validated, HTML and text).
    /// </summary>
    public const float Hopeless = 0.08f;

    /// <summary>Blocks to which the first stage gives more are main content without a second look; 0.96, likewise.</summary>
    public const float Certain = 0.96f;

    /// <summary>Longest line of a text dump, in words, that may be a heading; 30.</summary>
    public const int MaximumHeadingWords = 30;

    /// <summary>Longest heading that ends in a full stop, in words; 8.</summary>
    private const int LongestStoppedHeading = 8;

    /// <summary>Lines after which no title is looked for; of 1,157 labelled ones that are lines, 124 stand behind line 150.</summary>
    private const int MaximumTitleLine = 400;

    /// <summary>
    /// Blocks of a page whose features are in memory at once, where they need not stay; 16,384, some 22 MB. More than any page of the labelled
    /// ones has; the 200,000 blocks that a page may have would take 270 MB.
    /// </summary>
    public const int LargestRun = 16_384;

    /// <summary>Scores that are features.</summary>
    public required LinearScorers Scorers { get; init; }

    /// <summary>Trees over the features of a block alone.</summary>
    public required TreeEnsemble First { get; init; }

    /// <summary>Trees over these and what <see cref="First"/> thinks of the blocks around.</summary>
    public required TreeEnsemble Second { get; init; }

    /// <summary>Trees that tell whether a block is a heading of the main content.</summary>
    public required TreeEnsemble Headings { get; init; }

    /// <summary>A first look at headings, for text dumps, where nothing marks them; null for HTML.</summary>
    public TreeEnsemble? FirstHeadings { get; init; }

    /// <summary>Trees that tell which line of a text dump is its title; null for HTML, which says it itself.</summary>
    public TreeEnsemble? Titles { get; init; }

    /// <summary>Trees that tell the page type from the page's features; null where none were trained.</summary>
    public TreeEnsemble? Types { get; init; }

    /// <summary>The model for pages of a kind: elements known, or only lines.</summary>
    public static ContentModel For(ContentKind kind) => kind == ContentKind.Html ? Html.Value : Text.Value;

    /// <summary>Builds a model from a weights file. Features are found by name: one that only the other family of pages uses may be added without training both again.</summary>
    /// <exception cref="InvalidOperationException">It needs a feature that the code no longer has.</exception>
    public static ContentModel From(WeightsFile file)
    {
        ushort[] columns = ColumnsOf(file.Features);
        return new ContentModel
        {
            Scorers = new LinearScorers(file.Linear("text"), file.Linear("names"))
            {
                Links = file.Has("links.line") ? file.Linear("links") : null,
                Lines = file.Has("lines.line") ? file.Linear("lines") : null,
                LineHeadings = file.Has("line-headings.line") ? file.Linear("line-headings") : null,
            },
            First = TreeEnsemble.Read(file, "first", columns),
            Second = TreeEnsemble.Read(file, "second", columns),
            Headings = TreeEnsemble.Read(file, "headings", columns),
            FirstHeadings = file.Has("first-headings.starts") ? TreeEnsemble.Read(file, "first-headings", columns) : null,
            Titles = file.Has("titles.starts") ? TreeEnsemble.Read(file, "titles", columns) : null,
            Types = file.Has("types.starts") ? TreeEnsemble.Read(file, "types", columns) : null,
        };
    }

    private static ushort[] ColumnsOf(IReadOnlyList<string> features)
    {
        var columns = new ushort[features.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = Enum.TryParse(features[i], out BlockFeature feature)
                ? (ushort)feature
                : throw new InvalidOperationException($"The weights were trained with the feature {features[i]}, which the code does not have; train them again.");
        }

        return columns;
    }

    /// <summary>Judges a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="keepsRows">Whether the features stay, for explanations; else they are gone when this returns.</param>
    /// <param name="scoresText">Whether words count; without them the page is judged as one in a language that the model does not know.</param>
    public PageJudgement Judge(ParsedPage page, bool keepsRows = false, bool scoresText = true)
    {
        var profile = new PageProfile(page, Scorers, scoresText);
        if (keepsRows)
        {
            return Judge(profile, new float[profile.Blocks.Length * BlockFeatures.Count]);
        }

        // The features of a page are larger than the page; a new array for each would cost more than filling it.
        int length = Math.Min(profile.Blocks.Length, LargestRun) * BlockFeatures.Count;
        float[] rows = ScratchArrays.Rent<float>(length);
        try
        {
            return Judge(profile, rows.AsMemory(0, length)) with { Rows = default };
        }
        finally
        {
            ScratchArrays.Return(rows);
        }
    }

    private PageJudgement Judge(PageProfile profile, Memory<float> memory)
    {
        var scoring = new PageScoring(this, profile, memory);
        scoring.WriteFeatures();
        scoring.ScoreFirst();
        scoring.WriteContext();
        scoring.ScoreSecond();
        return scoring.ToJudgement();
    }

    /// <summary>Whether the first stage leaves a block to the second.</summary>
    public static bool IsUncertain(float probability) => probability is >= Hopeless and <= Certain;

    /// <summary>Whether a block may be a heading: by its markup, or in a text dump by its length, where the first stage gives it a chance.</summary>
    public static bool MayBeHeading(PageProfile profile, ReadOnlySpan<float> rows, int block) =>
        MayBeHeading(profile, rows[(block * BlockFeatures.Count) + (int)BlockFeature.ContextOwn], block);

    /// <summary>The same from what the first stage gives the block.</summary>
    public static bool MayBeHeading(PageProfile profile, float first, int block) =>
        HasFormOfHeading(profile.Page, profile.Blocks[block], profile.Shapes[block].Words) && (profile.Lines is null || first >= Hopeless);

    /// <summary>Whether a line of a text dump may be its title; what follows hundreds of lines never is.</summary>
    public static bool MayBeTitle(PageProfile profile, ReadOnlySpan<float> rows, int block) => MayBeTitle(profile, block);

    /// <summary>The same, which asks no feature.</summary>
    public static bool MayBeTitle(PageProfile profile, int block) =>
        block < MaximumTitleLine && HasFormOfHeading(profile.Page, profile.Blocks[block], profile.Shapes[block].Words);

    /// <summary>
    /// Whether a block could be a heading by itself. A bullet's item is none: of the labelled headings as three programs render them one in a hundred has a
    /// bullet, and those are mostly entries of a table of contents. Nor is a byline: 6 of 20,761 labelled headings are.
    /// </summary>
    public static bool HasFormOfHeading(ParsedPage page, Block block, float words) => page.Kind == ContentKind.Html
        ? block.Kind == BlockKind.Heading
        : block.IsMarkedHeading || (block is not { Kind: BlockKind.ListItem, IsOrdered: false } && words is > 0 and <= MaximumHeadingWords && block.Text.Length <= HeadingLength.Maximum && !IsSentence(block.Text, words)
            && Bylines.PersonIn(block.Text) is null);

    /// <summary>
    /// Whether a line is a sentence with its full stop, and too long for a heading that has one: of 20,761 labelled headings 170 are such, and of
    /// the headings a model took for that, cross-validated, 16 of 63.
    /// </summary>
    private static bool IsSentence(string text, float words) => words > LongestStoppedHeading && text[^1] is '.' or '。';

    private static ContentModel Load(string name) =>
        From(WeightsFile.Load($"Ingest.Cleaning.Classification.{name}.weights"));
}
