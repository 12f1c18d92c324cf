using Ingest.Cleaning;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Parsing.Html;
using Ingest.Parsing.Html.Metadata;
using Ingest.Sources;

namespace Ingest.Tests.Cleaning.Consent;

/// <summary>
/// One document of the challenge set: lines to keep (<c>+</c>) and to drop (<c>-</c>). A <c>.txt</c> is the dump itself, a line
/// per block; an <c>.html</c> names its lines in its first comment.
/// </summary>
internal sealed class ChallengeCase(string path)
{
    public string Name { get; } = Path.GetFileName(path);

    public bool IsNegative => Drop.Count == 0;

    public List<string> Keep { get; } = [];

    public List<string> Drop { get; } = [];

    /// <summary>Lines to keep that were lost, and lines to drop that stayed.</summary>
    public (List<string> Lost, List<string> Left) Judge(IReadOnlyList<NamedRule> rules)
    {
        string content = File.ReadAllText(path);
        bool isHtml = path.EndsWith(".html", StringComparison.Ordinal);
        string[] lines = (isHtml ? content[5..content.IndexOf("-->", StringComparison.Ordinal)] : content)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (string line in lines)
        {
            (line[0] == '+' ? Keep : Drop).Add(line[2..]);
        }

        ParsedPage page = isHtml ? ParseHtml(content) : PageOfLines.Make([.. lines.Select(static line => line[2..])]);
        CleanedPage cleaned = new PageCleaner(rules, new CleaningContext()).Clean(page);
        List<string> kept = [.. page.Blocks.Where(block => cleaned.Verdicts[block.Ordinal].Decision == Decision.Keep).Select(static block => block.Text)];
        return ([.. Keep.Where(line => !kept.Contains(line))], [.. Drop.Where(kept.Contains)]);
    }

    private static ParsedPage ParseHtml(string html)
    {
        var item = new RawItem { Location = new ItemLocation("made by hand"), Kind = ContentKind.Html };
        return new HtmlPageParser(new ParsingOptions(), new PageMetadataReader())
            .Parse(new DecodedText(item, html, "utf-8", CharsetSource.Container), CancellationToken.None);
    }
}
