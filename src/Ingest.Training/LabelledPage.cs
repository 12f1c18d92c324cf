using Ingest.Cleaning;
using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Training;

/// <summary>A page with its truth.</summary>
internal sealed record LabelledPage
{
    public required string Id { get; init; }

    /// <summary>The program that flattened the page; null for the evaluation kit's own pages and dumps.</summary>
    public string? Renderer { get; init; }

    /// <summary>The part it belongs to, 0–4; pages of one host share it.</summary>
    public required int Fold { get; init; }

    public required PageType Type { get; init; }

    public required ParsedPage Page { get; init; }

    /// <summary>Main content as annotated.</summary>
    public required string Truth { get; init; }

    /// <summary>Share of each block that the truth holds, 0–1.</summary>
    public required float[] Labels { get; init; }

    /// <summary>1 for blocks that are headings by the truth, else 0.</summary>
    public required float[] HeadingLabels { get; init; }

    /// <summary>Title as annotated; null where there is none.</summary>
    public required string? Title { get; init; }

    /// <summary>1 for blocks that are the title by the truth, else 0.</summary>
    public required float[] TitleLabels { get; init; }

    /// <summary>Headings the truth lists, whether blocks of the page or not.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>Words of each block, see <see cref="WordsOf"/>.</summary>
    public required float[] Words { get; init; }

    /// <summary>Whether text scores are known in training; else the trees learn to do without, as they have to in other languages.</summary>
    public bool ScoresText { get; init; } = true;

    /// <summary>Words of each block of a page; 0 for images, whose text is no text of the page.</summary>
    public static float[] WordsOf(ParsedPage page) => [.. page.Blocks.Select(static block => block.Kind == BlockKind.Image ? 0f : TextShape.Of(block.Text).Words)];

    /// <summary>This page with other blocks, each with what is known of it where it comes from.</summary>
    /// <param name="blocks">Pages and numbers of their blocks, in order.</param>
    public LabelledPage WithBlocks(IEnumerable<(LabelledPage Page, int Block)> blocks)
    {
        (LabelledPage Page, int Block)[] chosen = [.. blocks];
        return this with
        {
            Page = Page with
            {
                Blocks = [.. chosen.Select((from, to) => from.Page.Page.Blocks[from.Block] with { Ordinal = to })],
            },
            Labels = [.. chosen.Select(from => from.Page.Labels[from.Block])],
            HeadingLabels = [.. chosen.Select(from => from.Page.HeadingLabels[from.Block])],
            TitleLabels = [.. chosen.Select(from => from.Page.TitleLabels[from.Block])],
            Words = [.. chosen.Select(from => from.Page.Words[from.Block])],
        };
    }

    /// <summary>Whether a page is the one of about so many, the same ones every time.</summary>
    /// <param name="many">Of how many.</param>
    /// <param name="salt">Another number chooses other pages.</param>
    public bool IsOneOf(uint many, uint salt) => Chance(salt) % many == 0;

    /// <summary>A number by which pages are chosen, the same one every time.</summary>
    /// <param name="salt">Another number gives another one.</param>
    public uint Chance(uint salt) => HashedTokens.Mix(uint.Parse(Id, System.Globalization.CultureInfo.InvariantCulture) + salt);
}
