using System.Buffers;
using Ingest.Sources;

namespace Ingest.Parsing;

/// <summary>White space of all kinds, and characters that show nothing.</summary>
internal static class InvisibleCharacters
{
    // What a line's text must be rewritten for: runs of spaces are found beside these.
    private static readonly SearchValues<char> NeedCleaning = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b"
        + "\u001c\u001d\u001e\u001f\u007f\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f\u0090\u0091"
        + "\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f\u00a0\u00ad\u1680\u2000\u2001\u2002\u2003\u2004"
        + "\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\ufffe\uffff\r\n\v\f");

    /// <summary>Whether the character is white space or shows nothing. ZWJ, ZWNJ and direction marks carry meaning and are neither.</summary>
    public static bool IsBlank(char c) => c <= ' ' || (c >= 0x7F && NeedCleaning.Contains(c));

    /// <summary>Whether the character takes no room: soft hyphen, zero-width space, word joiner, byte order mark, controls.</summary>
    public static bool IsZeroWidth(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\u007F' and <= '\u0084') or (>= '\u0086' and <= '\u009F')
        || (c < ' ' && c is not ('\t' or '\n' or '\v' or '\f' or '\r'));

    /// <summary>Columns a blank takes: 0 for what shows nothing, 2 for the ideographic space.</summary>
    public static int Columns(char c) => IsZeroWidth(c) ? 0 : c == '\u3000' ? 2 : 1;

    /// <summary>The text with white space collapsed to single spaces and what shows nothing taken out.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        if (IsCollapsed(text))
        {
            return text.ToString();
        }

        char[]? rented = text.Length > 512 ? ScratchArrays.Rent<char>(text.Length) : null;
        Span<char> target = rented ?? stackalloc char[512];
        int length = CollapseInto(text, target);
        string collapsed = new(target[..length]);
        if (rented is not null)
        {
            ScratchArrays.Return(rented);
        }

        return collapsed;
    }

    /// <summary>Writes the text so into a span that has room for all of it; returns how many characters it is then.</summary>
    public static int Collapse(ReadOnlySpan<char> text, Span<char> target)
    {
        if (!IsCollapsed(text))
        {
            return CollapseInto(text, target);
        }

        text.CopyTo(target);
        return text.Length;
    }

    private static bool IsCollapsed(ReadOnlySpan<char> text)
    {
        bool isTrimmed = text.IsEmpty || (text[0] != ' ' && text[^1] != ' ');
        return isTrimmed && text.IndexOfAny(NeedCleaning) < 0 && !text.Contains("  ", StringComparison.Ordinal);
    }

    private static int CollapseInto(ReadOnlySpan<char> text, Span<char> target)
    {
        int length = 0;
        bool spacePending = false;
        foreach (char c in text)
        {
            if (!IsBlank(c))
            {
                if (spacePending && length > 0)
                {
                    target[length++] = ' ';
                }

                target[length++] = c;
                spacePending = false;
            }
            else if (!IsZeroWidth(c))
            {
                spacePending = true;
            }
        }

        return length;
    }
}
