using System.Text;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Reports;

/// <summary>Writes a run as one HTML page that needs nothing else: no script it cannot do without, no network.</summary>
internal sealed class ReportPage(RunManifest manifest, RunProfile profile, IReadOnlyList<RejectExample> rejects, ReportDetails? details = null)
{
    private const int RowsShown = 15;

    /// <summary>Slowest pages shown, and explained.</summary>
    public const int SlowestShown = 20;

    private readonly StringBuilder _html = new();
    private readonly ReportDetails _details = details ?? new ReportDetails();

    /// <summary>The page.</summary>
    public string Write()
    {
        _html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>Ingest report</title>\n");
        _html.Append($"<style>{ReportStyle.Css}</style>\n</head>\n<body>\n<main>\n");
        AppendHeader();
        AppendFlow();
        AppendRejects();
        AppendDistributions();
        AppendQuality();
        AppendLeastCertain();
        AppendSlowest();
        AppendInputs();
        _html.Append($"</main>\n<footer>Ingest {HtmlText.Escape(manifest.IngestVersion)}, record schema {HtmlText.Escape(manifest.SchemaVersion)}</footer>\n</body>\n</html>\n");
        return _html.ToString();
    }

    private void AppendHeader()
    {
        long outputBytes = manifest.Outputs.Sum(output => output.Bytes);
        _html.Append("<h1>Ingest report</h1>\n<nav aria-label=\"Sections\"><a href=\"#flow\">Flow</a> <a href=\"#rejects\">Rejects</a> <a href=\"#pages\">Pages</a> <a href=\"#quality\">Quality</a> <a href=\"#uncertain\">Least certain</a> <a href=\"#slowest\">Slowest</a> <a href=\"#inputs\">Inputs</a></nav>\n<dl class=\"cards\">");
        AppendCard("items read", HtmlText.Count(manifest.Counts.Read));
        AppendCard("records written", HtmlText.Count(manifest.Counts.Written));
        AppendCard("words kept", HtmlText.Count(profile.Words));
        AppendCard("output", $"{HtmlText.Number(outputBytes / 1e6)} MB {manifest.Format}");
        AppendCard("counts", manifest.Counts.Balances() ? "balance" : "do not balance");
        _html.Append("</dl>\n");
        if (profile.Pages < manifest.Counts.Written)
        {
            _html.Append($"<p class=\"note\">{HtmlText.Count(profile.Pages)} of {HtmlText.Count(manifest.Counts.Written)} records could be read back for this report; it reads page records in JSONL. The counts above and the rejects below are complete.</p>\n");
        }
    }

    private void AppendCard(string label, string value) => _html.Append($"<div><dt>{HtmlText.Escape(label)}</dt><dd>{HtmlText.Escape(value)}</dd></div>");

    private void AppendFlow()
    {
        List<(string, long, string)> ends = [("written", manifest.Counts.Written, "written")];
        if (manifest.Counts.Duplicates > 0)
        {
            ends.Add(("duplicates", manifest.Counts.Duplicates, "duplicate"));
        }

        ends.AddRange(manifest.Counts.Dropped.OrderByDescending(pair => pair.Value).Select(pair => ($"dropped: {pair.Key}", pair.Value, "dropped")));
        ends.AddRange(manifest.Counts.Quarantined.OrderByDescending(pair => pair.Value).Select(pair => ($"quarantined: {pair.Key}", pair.Value, "quarantined")));
        _html.Append($"<section id=\"flow\"><h2>What became of every item</h2>{FlowChart.Draw(manifest.Counts.Read, ends)}</section>\n");
    }

    private void AppendRejects()
    {
        _html.Append("<section id=\"rejects\"><h2>Rejects by reason</h2>");
        if (rejects.Count == 0)
        {
            _html.Append("<p>None.</p>");
        }

        foreach (RejectExample group in rejects)
        {
            _html.Append($"<details><summary><code>{HtmlText.Escape(group.Code)}</code> <span class=\"tag {HtmlText.Escape(group.Outcome)}\">{HtmlText.Escape(group.Outcome)}</span> {HtmlText.Count(group.Count)}</summary><ul>");
            foreach ((string where, string detail) in group.Examples)
            {
                _html.Append($"<li><code>{HtmlText.Escape(where)}</code><br>{HtmlText.Escape(detail)}</li>");
            }

            _html.Append("</ul></details>");
        }

        _html.Append("</section>\n");
    }

    private void AppendDistributions()
    {
        _html.Append("<section id=\"pages\"><h2>Pages</h2><div class=\"grid\">");
        AppendBars("Length in words", [.. LengthRows()], profile.Pages);
        if (profile.Confidences.Any(count => count > 0))
        {
            AppendBars("Confidence", [.. profile.Confidences.Select((count, i) => ($"{HtmlText.Number(i / 10.0)}–{HtmlText.Number((i + 1) / 10.0)}", count))], profile.Pages);
        }

        AppendBars("Page types", profile.PageTypes.Largest(RowsShown), profile.Pages);
        AppendBars("Languages", profile.Languages.Largest(RowsShown), profile.Pages);
        AppendBars($"Hosts ({HtmlText.Count(profile.Hosts.Names)})", profile.Hosts.Largest(RowsShown), profile.Pages);
        AppendBars("Removed text, characters by reason", profile.Removed.Largest(RowsShown), profile.Removed.Total);
        if (profile.Warnings.Total > 0)
        {
            AppendBars("Warnings", profile.Warnings.Largest(RowsShown), profile.Pages);
        }

        _html.Append("</div></section>\n");
    }

    private IEnumerable<(string Name, long Count)> LengthRows()
    {
        int first = Array.FindIndex(profile.Lengths, count => count > 0), last = Array.FindLastIndex(profile.Lengths, count => count > 0);
        for (int i = Math.Max(0, first); i <= last; i++)
        {
            yield return ($"{HtmlText.Count(i == 0 ? 0 : 1L << i)}–{HtmlText.Count((2L << i) - 1)}", profile.Lengths[i]);
        }
    }

    private void AppendBars(string title, IReadOnlyList<(string Name, long Count)> rows, long whole)
    {
        long largest = Math.Max(1, rows.Count == 0 ? 0 : rows.Max(row => row.Count));
        _html.Append($"<table class=\"bars\"><caption>{HtmlText.Escape(title)}</caption><tbody>");
        foreach ((string name, long count) in rows)
        {
            _html.Append($"<tr><th scope=\"row\">{HtmlText.Escape(name)}</th><td><span class=\"bar\" style=\"width:{HtmlText.Coordinate(100.0 * count / largest)}%\"></span></td><td>{HtmlText.Count(count)}</td><td>{HtmlText.Percent(count, whole)}</td></tr>");
        }

        _html.Append("</tbody></table>");
    }

    private void AppendQuality()
    {
        _html.Append("<section id=\"quality\"><h2>Quality signals</h2>");
        if (profile.Quality.Count == 0)
        {
            _html.Append("<p>Not measured in this run.</p></section>\n");
            return;
        }

        _html.Append("<div class=\"scroll\" tabindex=\"0\"><table class=\"numbers\"><thead><tr><th scope=\"col\">signal</th><th scope=\"col\">5 %</th><th scope=\"col\">25 %</th><th scope=\"col\">median</th><th scope=\"col\">75 %</th><th scope=\"col\">95 %</th><th scope=\"col\">1 % to 99 %</th></tr></thead><tbody>");
        foreach ((string name, ThinnedSample sample) in profile.Quality)
        {
            _html.Append($"<tr><th scope=\"row\"><code>{HtmlText.Escape(name)}</code></th>");
            foreach (double share in (ReadOnlySpan<double>)[0.05, 0.25, 0.5, 0.75, 0.95])
            {
                _html.Append($"<td>{HtmlText.Number(sample.Quantile(share))}</td>");
            }

            _html.Append($"<td>{Sparkline.Draw(sample)}</td></tr>");
        }

        _html.Append("</tbody></table></div></section>\n");
    }

    private void AppendLeastCertain()
    {
        _html.Append("<section id=\"uncertain\"><h2>Least certain pages</h2>");
        IReadOnlyList<PageExample> pages = profile.LeastCertain();
        if (pages.Count == 0)
        {
            _html.Append("<p>Confidence was not estimated in this run.</p></section>\n");
            return;
        }

        AppendHint();
        _html.Append("<ol>");
        foreach (PageExample page in pages)
        {
            AppendExample(page, $"confidence {HtmlText.Number(page.Confidence ?? 0)}, {HtmlText.Count(page.Words)} words");
        }

        _html.Append("</ol></section>\n");
    }

    private void AppendSlowest()
    {
        _html.Append("<section id=\"slowest\"><h2>Slowest pages</h2>");
        if (_details.Slowest.Count == 0)
        {
            _html.Append("<p>Not measured: times are kept out of a run's output. <code>ingest run … --timings FILE</code> lists them, <code>ingest report … --timings FILE</code> shows them here.</p></section>\n");
            return;
        }

        AppendHint();
        _html.Append("<ol>");
        foreach (PageExample page in _details.Slowest.Take(SlowestShown))
        {
            AppendExample(page, $"{HtmlText.Number(page.Milliseconds ?? 0)}\u202fms");
        }

        _html.Append("</ol></section>\n");
    }

    private void AppendHint()
    {
        if (_details.Explained.Count == 0)
        {
            _html.Append("<p class=\"note\">Look at one with the command beside it; add <code>--html page.html</code> for a coloured view, or let <code>ingest report --explain</code> make one for each.</p>");
        }
    }

    private void AppendExample(PageExample page, string said)
    {
        string title = HtmlText.Escape(page.Title);
        string linked = _details.Explained.TryGetValue(page, out string? address) ? $"<a href=\"{HtmlText.Escape(address)}\">{title}</a>" : $"<b>{title}</b>";
        _html.Append($"<li>{linked} – {said}<br><code>{HtmlText.Escape(ExplainInvocation.For(page))}</code></li>");
    }

    private void AppendInputs()
    {
        _html.Append("<section id=\"inputs\"><h2>Inputs</h2><div class=\"scroll\" tabindex=\"0\"><table class=\"numbers\"><thead><tr><th scope=\"col\">input</th><th scope=\"col\">read</th><th scope=\"col\">written</th><th scope=\"col\">dropped</th><th scope=\"col\">duplicates</th><th scope=\"col\">quarantined</th></tr></thead><tbody>");
        foreach (ManifestInput input in manifest.Inputs.Take(500))
        {
            _html.Append($"<tr><th scope=\"row\"><code>{HtmlText.Escape(input.Path)}</code></th><td>{HtmlText.Count(input.Counts.Read)}</td><td>{HtmlText.Count(input.Counts.Written)}</td><td>{HtmlText.Count(input.Counts.DroppedItems())}</td><td>{HtmlText.Count(input.Counts.Duplicates)}</td><td>{HtmlText.Count(input.Counts.QuarantinedItems())}</td></tr>");
        }

        _html.Append("</tbody></table></div>");
        if (manifest.Inputs.Count > 500)
        {
            _html.Append($"<p class=\"note\">The first 500 of {HtmlText.Count(manifest.Inputs.Count)} inputs; all are in manifest.json.</p>");
        }

        _html.Append("</section>\n");
    }
}
