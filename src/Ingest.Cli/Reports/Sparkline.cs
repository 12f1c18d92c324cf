using System.Text;

namespace Ingest.Cli.Reports;

/// <summary>A small histogram inside a table row.</summary>
internal static class Sparkline
{
    private const int Bars = 24;
    private const double BarWidth = 5;
    private const double Height = 22;

    /// <summary>Draws the values between the 1 % and the 99 % quantile; what lies beyond counts to the ends.</summary>
    public static string Draw(ThinnedSample sample)
    {
        int[] counts = sample.Histogram(Bars, sample.Quantile(0.01), sample.Quantile(0.99));
        double largest = Math.Max(1, counts.Max());
        var svg = new StringBuilder();
        svg.Append($"<svg class=\"spark\" viewBox=\"0 0 {HtmlText.Coordinate(Bars * BarWidth)} {HtmlText.Coordinate(Height)}\" aria-hidden=\"true\">");
        for (int i = 0; i < Bars; i++)
        {
            double height = counts[i] == 0 ? 0 : Math.Max(1, Height * counts[i] / largest);
            svg.Append($"<rect x=\"{HtmlText.Coordinate(i * BarWidth)}\" y=\"{HtmlText.Coordinate(Height - height)}\" width=\"{HtmlText.Coordinate(BarWidth - 1)}\" height=\"{HtmlText.Coordinate(height)}\"/>");
        }

        return svg.Append("</svg>").ToString();
    }
}
