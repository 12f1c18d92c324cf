using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;

namespace Ingest.Parsing.PlainText;

/// <summary>References to characters (<c>&amp;amp;</c>, <c>&amp;#39;</c>) that a program which took the tags out of a page left in.</summary>
internal static partial class LeftoverReferences
{
    /// <summary>References from which they are taken for left over, not for a subject; 2, not tuned.</summary>
    private const int Least = 2;

    /// <summary>References to one ampersand that is none, at least: a name like AT&amp;T is no proof; 4, not tuned.</summary>
    private const int LeastToOne = 4;

    /// <summary>
    /// The text with characters in their place; the same instance where there are few, or where ampersands or a bracket say that nothing was escaped.
    /// </summary>
    public static string Undo(string text)
    {
        if (text.AsSpan().IndexOf('&') < 0 || text.AsSpan().IndexOf('<') >= 0)
        {
            return text;
        }

        int found = 0;
        int bare = 0;
        foreach (ValueMatch ampersand in Ampersands().EnumerateMatches(text))
        {
            found += ampersand.Length > 1 ? 1 : 0;
            bare += ampersand.Length > 1 ? 0 : 1;
        }

        return found >= Least && bare * LeastToOne <= found ? Ampersands().Replace(text, static reference => CharactersOf(reference.Value)) : text;
    }

    private static string CharactersOf(string reference)
    {
        if (reference.Length == 1)
        {
            return reference;
        }

        if (reference[1] != '#')
        {
            return HtmlEntityProvider.ResolverExtended.GetSymbol(reference.AsMemory(1)) ?? reference;
        }

        bool isHex = reference[2] is 'x' or 'X';
        ReadOnlySpan<char> digits = reference.AsSpan()[(isHex ? 3 : 2)..^1];
        return int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? CharacterNumbers.Of(number).ToString()
            : Rune.ReplacementChar.ToString();
    }

    // A reference, or an ampersand that begins none. The longest name has 31 letters.
    [GeneratedRegex("&(?:#[0-9]{1,9};|#[xX][0-9A-Fa-f]{1,8};|[A-Za-z][A-Za-z0-9]{1,31};)?", RegexOptions.CultureInvariant)]
    private static partial Regex Ampersands();
}
