using System.Globalization;

namespace Ingest.Sources;

/// <summary>Times as crawlers write them.</summary>
internal static class Timestamps
{
    private const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    /// <summary>Digits alone: a date (20240506), and one with a time, the form of the Wayback machine. As numbers they would lie in 1970 and in the year 600,000.</summary>
    private static readonly string[] DigitForms = ["yyyyMMdd", "yyyyMMddHHmmss"];

    /// <summary>The invariant culture but for the order of day and month.</summary>
    private static readonly DateTimeFormatInfo DayFirst = new() { ShortDatePattern = "dd/MM/yyyy" };

    /// <summary>
    /// ISO 8601 (UTC unless it says otherwise), an HTTP date, a dotted date, 8 or 14 digits, or seconds, milli-, micro- or nanoseconds since 1970; null when none of
    /// them, and where the month cannot be told (06/05/2024).
    /// </summary>
    public static DateTimeOffset? Parse(string? text)
    {
        ReadOnlySpan<char> value = text.AsSpan().Trim();
        if (value.Length is < 4 or > 64)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(value, DigitForms, CultureInfo.InvariantCulture, Styles, out DateTimeOffset digits) && IsLikely(digits))
        {
            return digits;
        }

        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
        {
            return ParseNumber(number);
        }

        value = value.EndsWith(" UTC", StringComparison.OrdinalIgnoreCase) ? value[..^4] : value;
        DateTimeOffset? monthFirst = ParseIn(DateTimeFormatInfo.InvariantInfo, value);
        if (!IsDayOrMonthFirst(value, out char separator))
        {
            return monthFirst;
        }

        // With full stops the day comes first wherever people write so; with anything else only the numbers can tell.
        DateTimeOffset? dayFirst = ParseIn(DayFirst, value);
        return separator == '.' || monthFirst is null || monthFirst == dayFirst ? dayFirst
            : dayFirst is null ? monthFirst
            : null;
    }

    private static DateTimeOffset? ParseIn(DateTimeFormatInfo format, ReadOnlySpan<char> value) =>
        DateTimeOffset.TryParse(value, format, Styles, out DateTimeOffset parsed) ? parsed : null;

    /// <summary>Whether digits mean a time at which pages can have been fetched, and not just a number.</summary>
    private static bool IsLikely(DateTimeOffset time) => time.Year is >= 1970 and < 2100;

    /// <summary>Whether one or two digits come first and a separator behind them, as in 06/05/2024 and 6.5.2024.</summary>
    private static bool IsDayOrMonthFirst(ReadOnlySpan<char> value, out char separator)
    {
        int length = value.IndexOfAnyExceptInRange('0', '9');
        separator = length is 1 or 2 ? value[length] : '\0';
        return separator is '.' or '/' or '-' && length + 1 < value.Length && char.IsAsciiDigit(value[length + 1]);
    }

    private static DateTimeOffset? ParseNumber(double number)
    {
        // Seconds until the year 5138, milli-, micro- and nanoseconds from 1973 on; a bare year or a version number is none of them.
        double? milliseconds = number switch
        {
            >= 1e8 and < 1e11 => number * 1e3,
            >= 1e11 and < 1e14 => number,
            >= 1e14 and < 1e17 => number / 1e3,
            >= 1e17 and < 1e20 => number / 1e6,
            _ => null,
        };
        return milliseconds is { } known ? DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Round(known)) : null;
    }
}
