using System.Net;
using System.Text;
using Ingest.Outcomes;

namespace Ingest.Parsing.Html;

/// <summary>
/// Content that a page's elements do not show: text of its structured data or of the state its scripts start from. Only asked when
/// the page has next to no text, for such data also describes menus, products of other pages and much else.
/// </summary>
internal static class HiddenContent
{
    // Pages that are built by script have a few words of menu and a notice or two. Links count: a listing is little else. Of the labelled pages
    // four have less than this and prose in their data; a listing with little text outside links had its data mistaken for it.
    private const int MaximumVisibleCharacters = 1000;

    // Text worth a page: a few sentences.
    private const int MinimumCharacters = 200;

    // 2, an estimate.
    private const int MinimumTimesVisible = 2;

    private static readonly ReasonCode FromJsonLd = new("content-from-json-ld");
    private static readonly ReasonCode FromScriptState = new("content-from-script-state");

    /// <summary>Whether the blocks hold next to no text.</summary>
    public static bool IsNeeded(IReadOnlyList<Block> blocks) => CountText(blocks) <= MaximumVisibleCharacters;

    /// <summary>The page's text as markup, and what to warn of; null when the page shows its text or there is none to find.</summary>
    public static (string Markup, ReasonCode Warning)? Find(HtmlTree tree, IReadOnlyList<Block> blocks, IReadOnlyList<string> bodies)
    {
        if (!IsNeeded(blocks))
        {
            return null;
        }

        if (Longest(bodies) is { } body && IsHidden([body], blocks))
        {
            return (ToMarkup([body]), FromJsonLd);
        }

        IReadOnlyList<string> texts = StateProse.Find(tree);
        return IsHidden(texts, blocks) ? (ToMarkup(texts), FromScriptState) : null;
    }

    // A page made on the server carries the state that it was made of, and any page messages of its platform.
    private static bool IsHidden(IReadOnlyList<string> texts, IReadOnlyList<Block> blocks) =>
        texts.Sum(static text => text.Length) is var characters && characters >= MinimumCharacters && characters >= MinimumTimesVisible * CountText(blocks);

    // A script would have put it where the main content goes.
    private static string ToMarkup(IReadOnlyList<string> texts)
    {
        var markup = new StringBuilder("<main><article>");
        foreach (string text in texts)
        {
            if (text.Contains("</", StringComparison.Ordinal))
            {
                markup.Append("<div>").Append(text).Append("</div>");
                continue;
            }

            foreach (string paragraph in ProseText.Paragraphs(text))
            {
                markup.Append("<p>").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>");
            }
        }

        return markup.Append("</article></main>").ToString();
    }

    private static int CountText(IReadOnlyList<Block> blocks)
    {
        int count = 0;
        foreach (Block block in blocks)
        {
            count += block.Kind == BlockKind.Image ? 0 : block.Text.Length;
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
