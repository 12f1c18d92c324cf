using AngleSharp.Html;

namespace Ingest.Parsing.Html.Construction;

/// <summary>Resolves character references (HTML standard, "character reference state"); the names are AngleSharp's table.</summary>
internal static class CharacterReferences
{
    // The longest name has 31 letters and a semicolon, the longest that may do without the semicolon 6.
    private const int MaximumNameLength = 31;
    private const int MaximumBareLength = 6;
    private const int MaximumCodePoint = 0x10FFFF;

    /// <summary>Decodes the reference at an ampersand into the tree; the ampersand itself where there is none.</summary>
    /// <returns>The position after what was taken.</returns>
    public static int Decode(string html, int at, int end, bool isAttribute, HtmlTree tree)
    {
        ReadOnlySpan<char> rest = html.AsSpan(at + 1, end - at - 1);
        char first = rest.IsEmpty ? '\0' : rest[0];
        int taken = first == '#' ? DecodeNumber(rest, tree) : char.IsAsciiLetter(first) ? DecodeName(html, at + 1, end, isAttribute, tree) : 0;
        if (taken == 0)
        {
            tree.Decode('&');
        }

        return at + 1 + taken;
    }

    private static int DecodeName(string html, int at, int end, bool isAttribute, HtmlTree tree)
    {
        ReadOnlySpan<char> rest = html.AsSpan(at, end - at);
        int length = 0;
        while (length < rest.Length && length <= MaximumNameLength && char.IsAsciiLetterOrDigit(rest[length]))
        {
            length++;
        }

        if (length < rest.Length && rest[length] == ';' && Find(html, at, length + 1) is { } closed)
        {
            tree.Decode(closed);
            return length + 1;
        }

        for (int bare = Math.Min(length, MaximumBareLength); bare > 1; bare--)
        {
            if (Find(html, at, bare) is { } found)
            {
                // In a value, "&copy=1" is part of an address.
                bool isText = isAttribute && bare < rest.Length && (rest[bare] == '=' || char.IsAsciiLetterOrDigit(rest[bare]));
                if (isText)
                {
                    return 0;
                }

                tree.Decode(found);
                return bare;
            }
        }

        return 0;
    }

    private static string? Find(string html, int start, int length) => html.AsSpan(start, length) switch
    {
        "amp;" => "&",
        "nbsp;" => "\u00A0",
        "quot;" => "\"",
        "lt;" => "<",
        "gt;" => ">",
        _ => HtmlEntityProvider.ResolverExtended.GetSymbol(html.AsMemory(start, length)),
    };

    private static int DecodeNumber(ReadOnlySpan<char> rest, HtmlTree tree)
    {
        bool isHex = rest.Length > 1 && rest[1] is 'x' or 'X';
        int start = isHex ? 2 : 1;
        int at = start;
        int code = 0;
        while (at < rest.Length && Digit(rest[at], isHex) is >= 0 and int digit)
        {
            code = Math.Min(MaximumCodePoint + 1, (code * (isHex ? 16 : 10)) + digit);
            at++;
        }

        if (at == start)
        {
            return 0;
        }

        Append(code, tree);
        return at < rest.Length && rest[at] == ';' ? at + 1 : at;
    }

    private static int Digit(char c, bool isHex) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' when isHex => c - 'a' + 10,
        >= 'A' and <= 'F' when isHex => c - 'A' + 10,
        _ => -1,
    };

    private static void Append(int code, HtmlTree tree)
    {
        Span<char> units = stackalloc char[2];
        foreach (char unit in units[..CharacterNumbers.Of(code).EncodeToUtf16(units)])
        {
            tree.Decode(unit);
        }
    }
}
