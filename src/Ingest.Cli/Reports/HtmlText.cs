using System.Globalization;
using System.Net;

namespace Ingest.Cli.Reports;

/// <summary>Values as they stand in a page: escaped, numbers with thin grouping that reads the same everywhere.</summary>
internal static class HtmlText
{
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = "\u202f", NumberDecimalSeparator = "." };

    /// <summary>Text for element content and quoted attributes.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A whole number with narrow spaces between groups of three digits.</summary>
    public static string Count(long value) => value.ToString("N0", Grouped);

    /// <summary>A share as a percentage with one decimal; 0 of 0 is 0.</summary>
    public static string Percent(long part, long whole) =>
        (whole == 0 ? 0 : 100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "\u202f%";

    /// <summary>A number with at most three significant decimals.</summary>
    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A coordinate of a drawing.</summary>
    public static string Coordinate(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
