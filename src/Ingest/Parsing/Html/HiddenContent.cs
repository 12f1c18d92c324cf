using Ingest.Outcomes;

namespace Ingest.Parsing.Html;

/// <summary>
/// Content that a page's elements do not show: text of its structured data or of the state its scripts start from. Only asked when
/// the page has next to no text, for such data also describes menus, products of other pages and much else.
/// </summary>
internal static class HiddenContent
{
    // Pages that are built by script have a few words of menu and a notice at most. A listing of short items has more: measured on
    // the labelled pages, counting only long texts took ten listings for empty and added thousands of words about other things.
    private const int MaximumVisibleCharacters = 400;

    // Text worth a page: a few sentences.
    private const int MinimumCharacters = 200;

    private static readonly ReasonCode FromJsonLd = new("content-from-json-ld");
    private static readonly ReasonCode FromScriptState = new("content-from-script-state");

    /// <summary>Whether the blocks hold next to no text.</summary>
    public static bool IsNeeded(IReadOnlyList<Block> blocks) => CountText(blocks) <= MaximumVisibleCharacters;

    /// <summary>Paragraphs found, and what to warn of; null when the page shows its text or there is none to find.</summary>
    public static (IReadOnlyList<string> Paragraphs, ReasonCode Warning)? Find(HtmlTree tree, IReadOnlyList<Block> blocks, IReadOnlyList<string> bodies)
    {
        if (!IsNeeded(blocks))
        {
            return null;
        }

        if (Longest(bodies) is { } body && body.Length >= MinimumCharacters)
        {
            return (ProseText.Paragraphs(body), FromJsonLd);
        }

        var paragraphs = new List<string>();
        for (HtmlNode node = tree.Document.First; node.Exists; node = node.NextIn(tree.Document))
        {
            if (node.Tag == Tag.Script && !ScriptTexts.IsJsonLd(node) && ScriptTexts.IsState(node))
            {
                StateProse.Read(ScriptTexts.Of(node), paragraphs);
            }
        }

        return paragraphs.Sum(static paragraph => paragraph.Length) >= MinimumCharacters ? (paragraphs, FromScriptState) : null;
    }

    /// <summary>The page with the paragraphs at its end, in a container of their own that is called <c>script</c>.</summary>
    public static ParsedPage Append(ParsedPage page, IReadOnlyList<string> paragraphs, ReasonCode warning)
    {
        var blocks = new List<Block>(page.Blocks);
        var containers = new List<Container>(page.Containers);
        foreach (string paragraph in paragraphs)
        {
            blocks.Add(new Block { Ordinal = blocks.Count, Kind = BlockKind.Paragraph, Text = paragraph, LinkCharacters = 0, Container = containers.Count });
        }

        int characters = paragraphs.Sum(static paragraph => paragraph.Length);
        if (containers.Count > 0)
        {
            containers[0] = containers[0] with { EndBlock = blocks.Count, TextCharacters = containers[0].TextCharacters + characters };
        }

        containers.Add(new Container
        {
            Parent = containers.Count > 0 ? 0 : -1,
            Depth = containers.Count > 0 ? 1 : 0,
            Tag = "script",
            FirstBlock = page.Blocks.Count,
            EndBlock = blocks.Count,
            TextCharacters = characters,
        });
        return page with { Blocks = blocks, Containers = containers, Warnings = [.. page.Warnings, warning] };
    }

    private static int CountText(IReadOnlyList<Block> blocks)
    {
        int count = 0;
        foreach (Block block in blocks)
        {
            count += block.Kind == BlockKind.Image ? 0 : block.Text.Length - (block.LinkCharacters ?? 0);
        }

        return count;
    }

    private static string? Longest(IReadOnlyList<string> bodies)
    {
        string? longest = null;
        foreach (string body in bodies)
        {
            longest = body.Length > (longest?.Length ?? 0) ? body : longest;
        }

        return longest;
    }
}
