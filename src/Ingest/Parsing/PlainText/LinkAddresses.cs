using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// The addresses that html-to-text writes in brackets behind links and images: <c>three layers [https://example.org/layers]</c>. They are markup, not text: where a
/// dump has several, they are taken out.
/// </summary>
/// <param name="ArePresent">Whether a dump has them.</param>
internal readonly partial record struct LinkAddresses(bool ArePresent)
{
    /// <summary>Fewer may be sources that somebody writes down; 4, not tuned.</summary>
    private const int Least = 4;

    private const int LongestScheme = 15;

    private static readonly SearchValues<char> EndSigns = SearchValues.Create("[] \t\n");
    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789+-.");

    /// <summary>Looks for them.</summary>
    public static LinkAddresses Find(string text, List<TextLine> lines)
    {
        int found = 0;
        foreach (TextLine line in lines)
        {
            found += CountTelling(line.In(text));
            if (found >= Least)
            {
                return new(true);
            }
        }

        return default;
    }

    /// <summary>The text without them; the same instance where there are none.</summary>
    public string Remove(string text)
    {
        if (!ArePresent || !text.Contains('[', StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        int start = 0;
        for (int open = text.IndexOf('['); open >= 0; open = text.IndexOf('[', open))
        {
            int length = MarkLength(text.AsSpan(open));
            if (length > 0)
            {
                Append(kept, text.AsSpan(start, open - start));
                start = open + length;
            }

            open += Math.Max(1, length);
        }

        if (start == 0)
        {
            return text;
        }

        Append(kept, text.AsSpan(start));
        return kept.ToString();
    }

    /// <summary>Whether a line holds nothing else: addresses of images, and those of links without a text, which have no brackets.</summary>
    public bool AreAll(ReadOnlySpan<char> line) =>
        ArePresent
        && (line[0] == '[' || IsBare(line))
        && Remove(line.ToString()) is var rest
        && (rest.Length == 0 || (IsBare(rest) && !rest.Contains(' ', StringComparison.Ordinal)));

    /// <summary>Whether the last word of a line is one: it may stick out of wrapped text.</summary>
    public bool AreLast(ReadOnlySpan<char> line) =>
        ArePresent && line.LastIndexOf('[') is var open and >= 0 && line[open..].IndexOf(' ') < 0 && MarkLength(line[open..]) > 0;

    /// <summary>Whether a text is what stands for an image, and its address.</summary>
    public bool AreOfImage(string text)
    {
        int open = ArePresent ? text.IndexOf('[', StringComparison.Ordinal) : -1;
        int length = open < 0 ? 0 : MarkLength(text.AsSpan(open));
        return length > 0 && open + length == text.Length && ImageEnding().IsMatch(text.AsSpan(open, length));
    }

    [GeneratedRegex(@"^\[(?:data:image/|[^\]?#]*\.(?:gif|jpe?g|png|svg|webp|bmp|ico|avif)[\]?#])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImageEnding();

    // Around an address that is gone stays one space between words, and none before a sign that closes.
    private static void Append(StringBuilder kept, ReadOnlySpan<char> text)
    {
        bool isFirst = kept.Length == 0;
        text = isFirst ? text.TrimStart(' ') : text;
        bool touches = !isFirst && text is [var next, ..] && char.IsLetterOrDigit(next) && kept[^1] is not ('\t' or '(' or '[');
        kept.Append(touches ? " " : "").Append(text.TrimEnd(' '));
    }

    private static int CountTelling(ReadOnlySpan<char> line)
    {
        int count = 0;
        for (int open = line.IndexOf('['); open >= 0;)
        {
            int length = MarkLength(line[open..]);
            ReadOnlySpan<char> mark = line.Slice(open, length);
            count += (open == 0 || line[open - 1] == ' ') && (mark.Contains("://", StringComparison.Ordinal) || (mark is ['[', '/', ..] && mark.Count('/') > 1)) ? 1 : 0;
            int next = open + Math.Max(1, length);
            int step = line[next..].IndexOf('[');
            open = step < 0 ? -1 : next + step;
        }

        return count;
    }

    // With what follows an image: the address of a link that has no other text.
    private static int MarkLength(ReadOnlySpan<char> rest)
    {
        int close = 1 + rest[1..].IndexOfAny(EndSigns);
        if (close < 2 || rest[close] != ']' || !IsAddress(rest[1..close]))
        {
            return 0;
        }

        int end = close + 1;
        int behind = rest[end..] is [' ', '/', var first, ..] && char.IsLetterOrDigit(first) ? end + 1 : rest[end..] is [' ', 'h', ..] ? end + 1 : end;
        return IsBare(rest[behind..]) ? behind + LengthOfWord(rest[behind..]) : end;
    }

    private static int LengthOfWord(ReadOnlySpan<char> text) => text.IndexOfAny(EndSigns) is var end and >= 0 ? end : text.Length;

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text[0] is '/' or '#' || HasScheme(text) || (text.Contains('.') && text.ContainsAny('/', '@')) || text.Contains(".htm", StringComparison.Ordinal);

    private static bool IsBare(ReadOnlySpan<char> text) => text is ['/' or '#', ..] || text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal);

    private static bool HasScheme(ReadOnlySpan<char> text) =>
        text.IndexOf(':') is > 1 and <= LongestScheme and var colon && colon + 1 < text.Length && !text[..colon].ContainsAnyExcept(SchemeCharacters);
}
