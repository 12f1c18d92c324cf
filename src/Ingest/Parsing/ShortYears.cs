namespace Ingest.Parsing;

/// <summary>
/// Years of two digits, in places where they are no prices, sizes or versions: before a clock time ("20.02.15, 14:05 Uhr"), or behind a word of publication ("Posted: 08-13-10").
/// </summary>
internal static class ShortYears
{
    // As for years of four digits: there was no web before.
    private const int FirstOfLastCentury = 90;

    private const string AroundWords = " :,-–";

    private static readonly KnownWords Labels = new(
    [
        "aktualisiert", "created", "date", "datum", "erstellt", "fecha", "geplaatst", "modified", "posted", "publicado", "published", "publié", "pubblicato", "updated", "veröffentlicht",
    ]);

    private static readonly KnownWords BeforeDates = new(["am", "el", "il", "le", "on", "op"]);

    private static readonly KnownWords BeforeTimes = new(["at", "um", "à"]);

    /// <summary>The year that two digits stand for.</summary>
    public static int Expand(int value) => value + (value < FirstOfLastCentury ? 2000 : 1900);

    /// <summary>Whether what looks like a date with such a year is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Start of the date in it.</param>
    /// <param name="end">End of the year.</param>
    public static bool IsMeant(ReadOnlySpan<char> text, int start, int end)
    {
        ReadOnlySpan<char> rest = text[end..];
        bool goesOn = !rest.IsEmpty && (char.IsLetterOrDigit(rest[0]) || (rest.Length > 1 && rest[0] is not (' ' or ',') && char.IsAsciiDigit(rest[1])));
        return !goesOn && (StartsWithTime(rest) || (IsLabelled(text[..start]) && IsEnd(rest)));
    }

    private static bool StartsWithTime(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(AroundWords);
        int end = rest.IndexOf(' ');
        rest = end > 0 && BeforeTimes.Contains(rest[..end]) ? rest[(end + 1)..] : rest;
        int colon = rest.IndexOf(':');
        return colon is 1 or 2 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[colon - 1]) && rest.Length > colon + 2 && char.IsAsciiDigit(rest[colon + 1]) && char.IsAsciiDigit(rest[colon + 2]);
    }

    private static bool IsLabelled(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(AroundWords);
        int start = before.LastIndexOf(' ') + 1;
        if (start > 0 && BeforeDates.Contains(before[start..]))
        {
            before = before[..start].TrimEnd(AroundWords);
            start = before.LastIndexOf(' ') + 1;
        }

        return Labels.Contains(before[start..]);
    }

    // "Posted 25 Aug 11 comments" has no year.
    private static bool IsEnd(ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> next = rest.TrimStart(' ');
        return next.IsEmpty || !char.IsLetterOrDigit(next[0]);
    }
}
