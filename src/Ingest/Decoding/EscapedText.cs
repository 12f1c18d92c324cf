using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Ingest.Decoding;

/// <summary>
/// Undoes the escapes of a program that wrote a page as a literal: <c>\n</c> for ends of lines in a text of one line, Python's <c>b'…'</c> of bytes and <c>['…', '…']</c> of
/// paragraphs, or a whole HTML document with <c>&amp;lt;</c> for its brackets. Other texts that have such signs keep them.
/// </summary>
internal static class EscapedText
{
    /// <summary>Escaped ends of lines that a text without real ones has at least; 3, not tuned.</summary>
    private const int LeastLineEnds = 3;

    /// <summary>Such ends of lines to one backslash that is something else, at least; 4, not tuned.</summary>
    private const int LeastEscapes = 4;

    /// <summary>Characters of <c>\uXXXX</c>.</summary>
    private const int UnicodeEscapeLength = 6;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r");

    /// <summary>The text as it was meant; the same instance where it is not escaped.</summary>
    public static string Undo(string text)
    {
        ReadOnlySpan<char> bare = text.AsSpan().Trim();
        if (bare is ['b', '\'' or '"', .., '\'' or '"'] && EndOfString(bare, 1) == bare.Length - 1 && bare.IndexOf('\\') >= 0)
        {
            return Unescape(bare[2..^1], isBytes: true);
        }

        if (bare is ['[', .., ']'] or ['(', .., ')'] && JoinList(bare) is { } joined)
        {
            return joined;
        }

        if (IsEscapedMarkup(bare))
        {
            return text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal)
                .Replace("&#39;", "'", StringComparison.Ordinal).Replace("&#x27;", "'", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        }

        ReadOnlySpan<char> inside = bare.Length > 1 && EndOfString(bare, 0) == bare.Length - 1 ? bare[1..^1] : bare;
        return IsEscaped(inside) ? Unescape(inside, isBytes: false) : text;
    }

    // Its items as lines; null where it is no list of strings, some of which may be missing.
    private static string? JoinList(ReadOnlySpan<char> list)
    {
        var lines = new StringBuilder(list.Length);
        ReadOnlySpan<char> rest = list[1..].TrimStart();
        while (rest.Length > 1)
        {
            bool isMissing = rest.StartsWith("None", StringComparison.Ordinal) || rest.StartsWith("null", StringComparison.Ordinal);
            int taken = isMissing ? 4 : AppendItem(rest, lines);
            rest = rest[taken..].TrimStart();
            if (taken == 0 || (rest.Length > 1 && rest[0] != ','))
            {
                return null;
            }

            rest = rest.TrimStart(',').TrimStart();
        }

        return lines.Length == 0 ? null : LoneSurrogates.Replace(lines.ToString());
    }

    // The string at the beginning of the text, as a line; how many characters it is written with, 0 where there is none.
    private static int AppendItem(ReadOnlySpan<char> text, StringBuilder lines)
    {
        int start = text is ['u' or 'r' or 'b', ..] ? 1 : 0;
        int end = EndOfString(text, start);
        if (end < 0)
        {
            return 0;
        }

        Unescape(text[(start + 1)..end], isBytes: text[0] == 'b', lines);
        lines.Append('\n');
        return end + 1;
    }

    // Where the string that begins at a place has its closing quote; -1 where no string begins there, or it does not end.
    private static int EndOfString(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || text[start] is not ('\'' or '"'))
        {
            return -1;
        }

        for (int at = start + 1; at < text.Length; at += text[at] == '\\' ? 2 : 1)
        {
            if (text[at] == text[start])
            {
                return at;
            }
        }

        return -1;
    }

    // "&lt;!DOCTYPE html&gt;…", and not a bracket that is one.
    private static bool IsEscapedMarkup(ReadOnlySpan<char> text) =>
        text.StartsWith("&lt;", StringComparison.Ordinal)
        && text.Length > 4
        && (char.IsAsciiLetter(text[4]) || text[4] is '!' or '?')
        && text.EndsWith("&gt;", StringComparison.Ordinal)
        && text.IndexOf('<') < 0;

    // Scripts of a page in one line are full of escapes; before the first of them only an escaped page has some, behind its tags and around its values.
    private static bool IsEscapedOutsideScripts(ReadOnlySpan<char> page)
    {
        int script = page.IndexOf("<script", StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> head = script < 0 ? page : page[..script];
        return head.IndexOf(">\\n", StringComparison.Ordinal) >= 0 || head.IndexOf(">\\r\\n", StringComparison.Ordinal) >= 0 || head.IndexOf("=\\\"", StringComparison.Ordinal) >= 0;
    }

    // Names of folders (C:\New) and commands of TeX (\nu) have backslashes, too, most of which escape nothing. A text of other scripts is mostly \uXXXX, and may have no ends of lines.
    private static bool IsEscaped(ReadOnlySpan<char> text)
    {
        // Most pages have an end of line at once, and need not be read to their end.
        if (text.IndexOfAny(LineEnds) >= 0 || text.IndexOf('\\') < 0)
        {
            return false;
        }

        if (text[0] == '<')
        {
            return IsEscapedOutsideScripts(text);
        }

        int lineEnds = 0;
        int others = 0;
        int unicode = 0;
        for (int at = 0; text[at..].IndexOf('\\') is var step and >= 0;)
        {
            at += step;
            bool isEscape = at + 1 < text.Length && text[at + 1] is 'n' or 'r' or 't' or '"' or '\'' or '\\' or '/' or 'u' or 'x';
            bool isLineEnd = isEscape && text[at + 1] == 'n';
            bool isBetweenLines = isLineEnd && StandsBetweenLines(text, at);
            unicode += isEscape && text[at + 1] == 'u' && IsHex(text, at + 2, 4, out _) ? 1 : 0;
            lineEnds += isBetweenLines ? 1 : 0;
            others += isEscape && isLineEnd == isBetweenLines ? 0 : 1;
            at = Math.Min(text.Length, at + 2);
        }

        return (lineEnds >= LeastLineEnds && others * LeastEscapes <= lineEnds) || unicode * UnicodeEscapeLength * 2 > text.Length;
    }

    // No "\n" that is spoken of, or stands in a string, a pattern or a list: "with \n and", split("\n"), /[\r\n]/.
    private static bool StandsBetweenLines(ReadOnlySpan<char> text, int at)
    {
        ReadOnlySpan<char> after = text[(at + 2)..].TrimStart(' ');
        return (at == 0 || text[at - 1] is not ('"' or '\'' or '/' or '[' or '(' or '`'))
            && (after.IsEmpty || (!char.IsLower(after[0]) && after[0] is not ('"' or '\'' or '/' or ']' or ')' or '`' or ',' or '.' or ';')));
    }

    private static string Unescape(ReadOnlySpan<char> text, bool isBytes)
    {
        var plain = new StringBuilder(text.Length);
        Unescape(text, isBytes, plain);
        return LoneSurrogates.Replace(plain.ToString());
    }

    private static void Unescape(ReadOnlySpan<char> text, bool isBytes, StringBuilder plain)
    {
        List<byte>? bytes = isBytes ? [] : null;
        for (int at = 0; at < text.Length;)
        {
            if (bytes is not null && text[at..] is ['\\', 'x', ..] && IsHex(text, at + 2, 2, out char value))
            {
                bytes.Add((byte)value);
                at += 4;
                continue;
            }

            Flush(bytes, plain);
            at += text[at] == '\\' && at + 1 < text.Length ? AppendEscape(text, at, plain) : Append(text[at], 1, plain);
        }

        Flush(bytes, plain);
    }

    private static int AppendEscape(ReadOnlySpan<char> text, int at, StringBuilder plain) => text[at + 1] switch
    {
        'n' => Append('\n', 2, plain),
        'r' => Append('\r', 2, plain),
        't' => Append('\t', 2, plain),
        'x' when IsHex(text, at + 2, 2, out char value) => Append(value, 4, plain),
        'u' when IsHex(text, at + 2, 4, out char value) => Append(value, 6, plain),
        '"' or '\'' or '\\' or '/' => Append(text[at + 1], 2, plain),
        _ => Append('\\', 1, plain),
    };

    private static int Append(char c, int taken, StringBuilder plain)
    {
        plain.Append(c);
        return taken;
    }

    // Bytes in a row are characters of UTF-8.
    private static void Flush(List<byte>? bytes, StringBuilder plain)
    {
        if (bytes?.Count > 0)
        {
            plain.Append(Encoding.UTF8.GetString(CollectionsMarshal.AsSpan(bytes)));
            bytes.Clear();
        }
    }

    private static bool IsHex(ReadOnlySpan<char> text, int start, int digits, out char value)
    {
        value = '\0';
        if (start + digits > text.Length || !ushort.TryParse(text.Slice(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort number))
        {
            return false;
        }

        value = (char)number;
        return true;
    }
}
