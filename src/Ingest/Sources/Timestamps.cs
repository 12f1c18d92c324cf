using System.Globalization;

namespace Ingest.Sources;

/// <summary>Times as crawlers write them.</summary>
internal static class Timestamps
{
    /// <summary>ISO 8601 (UTC unless it says otherwise), an HTTP date, 14 digits, or seconds or milliseconds since 1970; null when none of them.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        ReadOnlySpan<char> value = text.AsSpan().Trim();
        if (value.Length is < 4 or > 64)
        {
            return null;
        }

        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
        {
            return ParseNumber(value, number);
        }

        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, Styles, out DateTimeOffset parsed) ? parsed : null;
    }

    private static DateTimeOffset? ParseNumber(ReadOnlySpan<char> value, double number)
    {
        // 14 digits are the Wayback form; as milliseconds they would lie in the year 600,000.
        if (value.Length == 14 && DateTimeOffset.TryParseExact(
            value, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset wayback))
        {
            return wayback;
        }

        // Seconds until the year 5138, milliseconds from 1973 on; a bare year or a version number is neither.
        return number switch
        {
            >= 1e8 and < 1e11 => DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Round(number * 1000)),
            >= 1e11 and < 1e14 => DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Round(number)),
            _ => null,
        };
    }
}
