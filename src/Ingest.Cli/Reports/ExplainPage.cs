using System.Globalization;
using System.Text;
using Ingest.Cleaning;
using Ingest.Parsing;
using Ingest.Sectioning;

namespace Ingest.Cli.Reports;

/// <summary>Writes one page with every block coloured by its verdict, the reason on hover and focus, and the sections beside it.</summary>
internal sealed class ExplainPage(SectionedPage sectioned)
{
    private readonly StringBuilder _html = new();

    private CleanedPage Cleaned => sectioned.Page;

    /// <summary>The page.</summary>
    public string Write()
    {
        string title = Cleaned.Page.Metadata.Title ?? Cleaned.Page.Source.Item.Location.ToString();
        _html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        _html.Append($"<title>Explained: {HtmlText.Escape(title)}</title>\n<style>{ReportStyle.Css}</style>\n</head>\n<body>\n<main>\n<h1>{HtmlText.Escape(title)}</h1>\n");
        AppendFacts();
        _html.Append("<p class=\"legend\"><span class=\"keep\">kept</span><span class=\"drop\">dropped</span>Point at a block, or move to it with Tab, to see why.</p>\n<div class=\"explain\">\n<section aria-label=\"Blocks\">\n");
        for (int i = 0; i < Cleaned.Verdicts.Count; i++)
        {
            AppendBlock(Cleaned.Page.Blocks[i], Cleaned.Verdicts[i]);
        }

        _html.Append("</section>\n");
        AppendSections();
        _html.Append("</div>\n</main>\n</body>\n</html>\n");
        return _html.ToString();
    }

    private void AppendFacts()
    {
        int kept = Cleaned.Verdicts.Count(verdict => verdict.Decision == Decision.Keep);
        _html.Append("<dl class=\"cards\">");
        AppendCard("blocks kept", $"{kept} of {Cleaned.Verdicts.Count}");
        AppendCard("sections", sectioned.Sections.Count.ToString(CultureInfo.InvariantCulture));
        AppendCard("page type", Cleaned.PageType?.ToString().ToLowerInvariant() ?? "not predicted");
        AppendCard("confidence", Cleaned.Confidence is { } confidence ? HtmlText.Number(confidence) : "not estimated");
        AppendCard("charset", $"{Cleaned.Page.Source.Charset} ({Cleaned.Page.Source.CharsetSource})");
        _html.Append("</dl>\n");
    }

    private void AppendCard(string label, string value) => _html.Append($"<div><dt>{HtmlText.Escape(label)}</dt><dd>{HtmlText.Escape(value)}</dd></div>");

    private void AppendBlock(Block block, BlockVerdict verdict)
    {
        string decision = verdict.Decision == Decision.Keep ? "keep" : "drop";
        string kind = block.Kind == BlockKind.Heading ? " heading" : "";
        string said = $"{(decision == "keep" ? "kept" : "dropped")}: {verdict.Code} {verdict.Score.ToString("0.00", CultureInfo.InvariantCulture)}";
        _html.Append($"<div class=\"block {decision}{kind}\" tabindex=\"0\" title=\"{HtmlText.Escape(said)}\"><p>{HtmlText.Escape(block.Text)}</p><div class=\"why\">#{block.Ordinal} {block.Kind.ToString().ToLowerInvariant()} · {HtmlText.Escape(said)}");
        if (verdict.Rule.Length > 0)
        {
            _html.Append($" · rule {HtmlText.Escape(verdict.Rule)}");
        }

        if (verdict.Evidence is { } evidence)
        {
            _html.Append($"<br>{HtmlText.Escape(evidence)}");
        }

        _html.Append("</div></div>\n");
    }

    private void AppendSections()
    {
        _html.Append("<section aria-label=\"Sections\" tabindex=\"0\">\n<h2>Sections</h2>\n<ol>");
        foreach (Section section in sectioned.Sections)
        {
            string path = section.HeadingPath.Count > 0 ? string.Join(" › ", section.HeadingPath) : "(no heading)";
            _html.Append($"<li><b>{HtmlText.Escape(path)}</b><br>{HtmlText.Count(section.Text.Length)} characters, {section.Blocks.Count} {(section.Blocks.Count == 1 ? "block" : "blocks")}</li>");
        }

        _html.Append("</ol>\n</section>\n");
    }
}
