using System.Buffers;
using System.Globalization;
using System.Net;
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

    /// <summary>Backslashes to one that escapes nothing, at least; 10, not tuned.</summary>
    private const int LeastEscapes = 10;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r");

    /// <summary>The text as it was meant; the same instance where it is not escaped.</summary>
    public static string Undo(string text)
    {
        ReadOnlySpan<char> bare = text.AsSpan().Trim();
        if (bare is ['b', '\'' or '"', .., '\'' or '"'] && bare[1] == bare[^1] && bare.IndexOf('\\') >= 0)
        {
            return Unescape(bare[2..^1], isBytes: true);
        }

        if (bare is ['[', '\'' or '"', .., '\'' or '"', ']'] && JoinList(bare) is { } joined)
        {
            return joined;
        }

        if (IsEscapedMarkup(bare))
        {
            return WebUtility.HtmlDecode(text);
        }

        return HasEscapedLines(bare) ? Unescape(bare, isBytes: false) : text;
    }

    // Its items as lines; null where it is no list of strings and nothing else.
    private static string? JoinList(ReadOnlySpan<char> list)
    {
        var lines = new StringBuilder(list.Length);
        for (int at = 1; ;)
        {
            int end = EndOfString(list, at);
            if (end < 0)
            {
                return null;
            }

            lines.Append(Unescape(list[(at + 1)..end], isBytes: false)).Append('\n');
            ReadOnlySpan<char> rest = list[(end + 1)..].TrimStart();
            if (rest is "]")
            {
                return lines.ToString();
            }

            if (rest is not [',', ..])
            {
                return null;
            }

            at = list.Length - rest[1..].TrimStart().Length;
        }
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

    // Names of folders (C:\New) and commands of TeX (\nu) have backslashes, too, most of which escape nothing.
    private static bool HasEscapedLines(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('\\') < 0 || text.IndexOfAny(LineEnds) >= 0)
        {
            return false;
        }

        int lineEnds = 0;
        int escapes = 0;
        int others = 0;
        for (int at = 0; text[at..].IndexOf('\\') is var step and >= 0;)
        {
            at += step + 1;
            char kind = at < text.Length ? text[at] : ' ';
            bool isEscape = kind is 'n' or 'r' or 't' or '"' or '\'' or '\\' or '/' or 'u' or 'x';
            lineEnds += kind == 'n' && (at + 1 == text.Length || !char.IsLower(text[at + 1])) ? 1 : 0;
            escapes += isEscape ? 1 : 0;
            others += isEscape ? 0 : 1;
            at = Math.Min(text.Length, at + 1);
        }

        return lineEnds >= LeastLineEnds && others * LeastEscapes <= escapes;
    }

    private static string Unescape(ReadOnlySpan<char> text, bool isBytes)
    {
        var plain = new StringBuilder(text.Length);
        var bytes = new List<byte>();
        for (int at = 0; at < text.Length;)
        {
            if (isBytes && text[at..] is ['\\', 'x', ..] && IsHex(text, at + 2, 2, out char value))
            {
                bytes.Add((byte)value);
                at += 4;
                continue;
            }

            Flush(bytes, plain);
            at += text[at] == '\\' && at + 1 < text.Length ? AppendEscape(text, at, plain) : Append(text[at], 1, plain);
        }

        Flush(bytes, plain);
        return LoneSurrogates.Replace(plain.ToString());
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
    private static void Flush(List<byte> bytes, StringBuilder plain)
    {
        if (bytes.Count > 0)
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
