using System.Buffers;
using System.Net;

namespace Ingest.Parsing.PlainText;

/// <summary>References to characters (<c>&amp;amp;</c>, <c>&amp;#39;</c>) that a program which took the tags out of a page left in.</summary>
internal static class CharacterReferences
{
    /// <summary>References from which they are taken for left over, not for a subject; 2, not tuned.</summary>
    private const int Least = 2;

    /// <summary>Longest reference: <c>&amp;CounterClockwiseContourIntegral;</c>.</summary>
    private const int MaximumLength = 34;

    private static readonly SearchValues<char> Signs = SearchValues.Create("&<");

    /// <summary>
    /// The text with characters in their place; the same instance where there are few, or where an ampersand or a tag says that nothing was escaped.
    /// </summary>
    public static string Undo(string text)
    {
        int found = 0;
        for (int at = 0; text.AsSpan(at).IndexOfAny(Signs) is var step and >= 0; at++)
        {
            at += step;
            if (text[at] == '<' ? IsTag(text.AsSpan(at)) : !IsReference(text.AsSpan(at)))
            {
                return text;
            }

            found += text[at] == '&' ? 1 : 0;
        }

        return found >= Least ? WebUtility.HtmlDecode(text) : text;
    }

    private static bool IsTag(ReadOnlySpan<char> text) => text is [_, var next, ..] && (char.IsAsciiLetter(next) || next is '/' or '!');

    private static bool IsReference(ReadOnlySpan<char> text)
    {
        int end = text[..Math.Min(text.Length, MaximumLength)].IndexOf(';');
        if (end < 3)
        {
            return false;
        }

        ReadOnlySpan<char> name = text[1] == '#' ? text[2..end].TrimStart("xX") : text[1..end];
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return !name.IsEmpty;
    }
}
