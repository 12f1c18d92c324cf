using System.Globalization;
using Ingest.Decoding;

namespace Ingest.Parsing;

/// <summary>Reads dates as pages write them, in numbers or with month names of several languages.</summary>
internal static class DateReader
{
    // Older pages than the web and dates far ahead are misread numbers.
    private const int EarliestYear = 1990;
    private const int LatestYear = 2099;

    // Thai dates count from the Buddha's death.
    private const int BuddhistYears = 543;
    private const char FirstThai = '\u0E01';
    private const char LastThai = '\u0E4E';

    // "CEST"
    private const int LongestZone = 4;

    // No date is further into a text that is one.
    private const int MaximumCharacters = 300;
    private const int MaximumTokens = 60;

    private static readonly Dictionary<string, int> Months = EmbeddedLines.Read("Parsing/month-names.txt")
        .Select(static line => line.Split(' '))
        .ToDictionary(static parts => parts[0], static parts => int.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthLookup = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first date of a text as ISO 8601, with the time where it is written like that; null when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isDayFirst">How 3/4/2025 is meant, which is no date where nobody knows (null); dates with dots are day first anyway.</param>
    public static string? Read(ReadOnlySpan<char> text, bool? isDayFirst)
    {
        text = text[..Math.Min(text.Length, MaximumCharacters)];
        if (!HasDigit(text))
        {
            return null;
        }

        Span<Token> buffer = stackalloc Token[MaximumTokens];
        ReadOnlySpan<Token> tokens = buffer[..Tokenize(text, buffer)];
        for (int i = 0; i < tokens.Length; i++)
        {
            string? date = ReadNumeric(text, tokens, i, isDayFirst) ?? ReadNamed(text, tokens, i);
            if (date is not null)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>The date in the path of an address (<c>/2024/05/31/</c>); null when there is none, or no address.</summary>
    public static string? ReadAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? Read(address.AbsolutePath, isDayFirst: false) : null;

    private static string? ReadNumeric(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, bool? isDayFirst)
    {
        Token first = tokens[at];
        if (first.IsNumber && first.Length == 8)
        {
            return Day(first.Value / 10_000, first.Value / 100 % 100, first.Value % 100);
        }

        if (at + 2 >= tokens.Length || !first.IsNumber || !tokens[at + 1].IsNumber || !tokens[at + 2].IsNumber)
        {
            return null;
        }

        (Token second, Token third) = (tokens[at + 1], tokens[at + 2]);
        char separator = second.Before;
        if (first.Length == 4 && second.Length <= 2 && third.Length <= 2 && separator is '-' or '/' or '.' or '年' or '년')
        {
            return Day(first.Value, second.Value, third.Value) is { } day ? day + TimeAfter(text, third) : null;
        }

        if (first.Length > 2 || second.Length > 2 || separator is not ('.' or '/' or '-') || third.Before != separator || YearOf(text, first, third) is not { } year)
        {
            return null;
        }

        bool isKnown = first.Value > 12 || second.Value > 12 || first.Value == second.Value || separator == '.';
        bool? dayFirst = isKnown ? first.Value > 12 || (second.Value <= 12 && separator == '.') : isDayFirst;
        return dayFirst switch
        {
            true => Day(year, second.Value, first.Value),
            false => Day(year, first.Value, second.Value),
            null => null,
        };
    }

    // "31 May 2025", "31. Mai 2025", "31 de mayo de 2025", "May 31st, 2025", "May 31 10:30:00 UTC 2025"
    private static string? ReadNamed(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens[at].IsNumber || !MonthLookup.TryGetValue(tokens[at].In(text), out int month))
        {
            return null;
        }

        // "2025 May 31", as journals cite; "04 آب/اغسطس 2013" names the month twice.
        int after = SkipFillers(text, tokens, at + 1);
        while (after < tokens.Length && !tokens[after].IsNumber && MonthLookup.TryGetValue(tokens[after].In(text), out int same) && same == month)
        {
            after = SkipFillers(text, tokens, after + 1);
        }

        if (at > 0 && after < tokens.Length && tokens[at - 1] is { IsNumber: true, Length: 4 } && tokens[after] is { IsNumber: true, Length: <= 2 })
        {
            return Day(tokens[at - 1].Value, month, tokens[after].Value);
        }

        if (after >= tokens.Length || !tokens[after].IsNumber)
        {
            return null;
        }

        int before = at - 1;
        while (before >= 0 && !tokens[before].IsNumber && IsFiller(tokens[before].In(text)))
        {
            before--;
        }

        Token? day = before >= 0 && tokens[before] is { IsNumber: true, Length: <= 2 } number ? number : null;
        if (tokens[after].Length == 4)
        {
            return day is { } first ? Day(tokens[after].Value, month, first.Value) : null;
        }

        int year = SkipTime(text, tokens, SkipFillers(text, tokens, after + 1));
        if (tokens[after].Length <= 2 && year < tokens.Length && tokens[year] is { IsNumber: true, Length: 4 })
        {
            return Day(tokens[year].Value, month, tokens[after].Value);
        }

        return day is { } early && YearOf(text, early, tokens[after]) is { } late ? Day(late, month, early.Value) : null;
    }

    // Of two digits only where the text tells that a date is meant.
    private static int? YearOf(ReadOnlySpan<char> text, Token first, Token year) => year.Length switch
    {
        4 => year.Value,
        2 when ShortYears.IsMeant(text, first.Start, year.Start + year.Length) => ShortYears.Expand(year.Value),
        _ => null,
    };

    private static int SkipFillers(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        while (at < tokens.Length && !tokens[at].IsNumber && IsFiller(tokens[at].In(text)))
        {
            at++;
        }

        return at;
    }

    // "10:30:00", and a zone behind it, as programs write dates.
    private static int SkipTime(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Length || !tokens[at].IsNumber || tokens[at + 1] is not { IsNumber: true, Before: ':' })
        {
            return at;
        }

        for (at += 2; at < tokens.Length && tokens[at] is { IsNumber: true, Before: ':' or '+' or '-' }; at++)
        {
        }

        return at < tokens.Length && tokens[at] is { IsNumber: false, Length: <= LongestZone } zone && !zone.In(text).ContainsAnyExceptInRange('A', 'Z') ? at + 1 : at;
    }

    private static bool IsFiller(ReadOnlySpan<char> word) => word is "de" or "of" or "st" or "nd" or "rd" or "th" or "del" or "er" or "the";

    private static string? Day(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}")
            : null;

    // The rest of an ISO 8601 instant: T or a space, hours and minutes, seconds, zone.
    private static string TimeAfter(ReadOnlySpan<char> text, Token day)
    {
        ReadOnlySpan<char> rest = text[(day.Start + day.Length)..];
        if (rest.Length < 6 || rest[0] is not ('T' or 't' or ' ') || !char.IsAsciiDigit(rest[1]) || rest[3] != ':')
        {
            return "";
        }

        int length = 1;
        while (length < rest.Length && (char.IsAsciiDigit(rest[length]) || rest[length] is ':' or '.' or '+' or '-'))
        {
            length++;
        }

        bool isUtc = length < rest.Length && rest[length] is 'Z' or 'z';
        string time = string.Concat("T", rest[1..length], isUtc ? "Z" : "");
        string zone = ZoneAt(rest[length..]);
        return zone.Length > 0 && IsInstant(time + zone) ? time + zone : IsInstant(time) ? time : "";
    }

    // " -0400" or " +02:00" behind a time, as ISO 8601 has it.
    private static string ZoneAt(ReadOnlySpan<char> rest)
    {
        if (rest is not [' ', '+' or '-', _, _, _, _, ..])
        {
            return "";
        }

        ReadOnlySpan<char> minutes = rest[4..].TrimStart(':');
        return string.Concat(rest[1..4], ":", minutes[..Math.Min(2, minutes.Length)]);
    }

    private static bool IsInstant(string time) => DateTimeOffset.TryParse("2000-01-01" + time, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static int Tokenize(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        int count = 0;
        int i = 0;
        char separator = ' ';
        int era = text.ContainsAnyInRange(FirstThai, LastThai) ? BuddhistYears : 0;
        while (i < text.Length && count < tokens.Length)
        {
            int start = i;
            if (char.IsDigit(text[i]))
            {
                int value = 0;
                for (; i < text.Length && char.IsDigit(text[i]); i++)
                {
                    value = i - start < 8 ? (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(text[i]) : value;
                }

                value -= i - start == 4 && value > LatestYear ? era : 0;
                tokens[count++] = new Token(start, i - start, true, value, separator == ' ' ? Before(text, start) : separator);
                separator = ' ';
            }
            else if (char.IsLetter(text[i]) && text[i] < '\u3000')
            {
                i = EndOfWord(text, i);
                if (IsCounter(text[start..i]))
                {
                    separator = '.';
                    continue;
                }

                tokens[count++] = new Token(start, i - start, false, 0, ' ');
                separator = ' ';
            }
            else
            {
                i++;
            }
        }

        return count;
    }

    // Marks belong to the letters of Indic scripts, and dots to the months of Thai ("มี.ค.").
    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            || (text[at] == '.' && at + 1 < text.Length && IsThai(text[at - 1]) && IsThai(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static bool IsThai(char c) => c is >= FirstThai and <= LastThai;

    // Vietnamese months are counted: "4 tháng 3 năm 2024" is 4.3.2024.
    private static bool IsCounter(ReadOnlySpan<char> word) => word.Equals("tháng", StringComparison.OrdinalIgnoreCase) || word.Equals("năm", StringComparison.OrdinalIgnoreCase);

    // "2024년 3월 4일", "4. 3. 2024"
    private static char Before(ReadOnlySpan<char> text, int start) =>
        start == 0 ? ' ' : start > 1 && text[start - 1] == ' ' && text[start - 2] is '.' or '年' or '년' ? text[start - 2] : text[start - 1];

    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Token(int Start, int Length, bool IsNumber, int Value, char Before)
    {
        public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);
    }
}
