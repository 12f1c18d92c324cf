using System.Text;

namespace Ingest.Cli.Reports;

/// <summary>
/// The way of the items as a drawing: one bar for what was read, one band for each thing that became of it. Band height is in proportion
/// to the count, except that no band is thinner than a visible line.
/// </summary>
internal static class FlowChart
{
    private const double Width = 760;
    private const double BarWidth = 14;
    private const double TargetX = 330;
    private const double Height = 240;
    private const double Gap = 12;
    private const double ThinnestBand = 1.5;
    private const double LabelHeight = 19;

    /// <summary>Draws the flow.</summary>
    /// <param name="read">Items read.</param>
    /// <param name="ends">What became of them: label, count, and a class that colours the band.</param>
    public static string Draw(long read, IReadOnlyList<(string Label, long Count, string Class)> ends)
    {
        var svg = new StringBuilder();
        double total = TotalHeight(read, ends);
        svg.Append($"<svg class=\"flow\" viewBox=\"0 0 {HtmlText.Coordinate(Width)} {HtmlText.Coordinate(total + 10)}\" role=\"img\" aria-label=\"Flow of {HtmlText.Count(read)} items\">");
        svg.Append($"<rect class=\"read\" x=\"110\" y=\"5\" width=\"{HtmlText.Coordinate(BarWidth)}\" height=\"{HtmlText.Coordinate(Height)}\" rx=\"2\"/>");
        svg.Append($"<text x=\"100\" y=\"{HtmlText.Coordinate(5 + (Height / 2))}\" text-anchor=\"end\">read {HtmlText.Count(read)}</text>");
        double from = 5, to = 5;
        foreach ((string label, long count, string css) in ends)
        {
            double height = BandHeight(count, read);
            AppendBand(svg, from, to, height, css);
            AppendLabel(svg, to + (height / 2), $"{label} {HtmlText.Count(count)} ({HtmlText.Percent(count, read)})");
            from += read == 0 ? 0 : Height * count / read;
            to += Math.Max(height, LabelHeight) + Gap;
        }

        return svg.Append("</svg>").ToString();
    }

    private static double BandHeight(long count, long read) => Math.Max(ThinnestBand, read == 0 ? 0 : Height * count / read);

    private static double TotalHeight(long read, IReadOnlyList<(string Label, long Count, string Class)> ends) =>
        Math.Max(Height, ends.Sum(end => Math.Max(BandHeight(end.Count, read), LabelHeight) + Gap));

    private static void AppendBand(StringBuilder svg, double from, double to, double height, string css)
    {
        string x0 = HtmlText.Coordinate(110 + BarWidth), x1 = HtmlText.Coordinate(TargetX), middle = HtmlText.Coordinate((110 + BarWidth + TargetX) / 2);
        string a = HtmlText.Coordinate(from), b = HtmlText.Coordinate(to), c = HtmlText.Coordinate(to + height), d = HtmlText.Coordinate(from + height);
        svg.Append($"<path class=\"band {css}\" d=\"M{x0} {a} C{middle} {a} {middle} {b} {x1} {b} L{x1} {c} C{middle} {c} {middle} {d} {x0} {d} Z\"/>");
        svg.Append($"<rect class=\"{css}\" x=\"{x1}\" y=\"{b}\" width=\"{HtmlText.Coordinate(BarWidth)}\" height=\"{HtmlText.Coordinate(height)}\" rx=\"1\"/>");
    }

    private static void AppendLabel(StringBuilder svg, double middle, string label) =>
        svg.Append($"<text x=\"{HtmlText.Coordinate(TargetX + BarWidth + 10)}\" y=\"{HtmlText.Coordinate(middle + 5)}\">{HtmlText.Escape(label)}</text>");
}
