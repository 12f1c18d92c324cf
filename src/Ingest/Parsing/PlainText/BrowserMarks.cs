using System.Buffers;
using System.Text.RegularExpressions;

namespace Ingest.Parsing.PlainText;

/// <summary>What text browsers write for the fields and buttons of a form, for frames, for images without a text, and around what was struck out or added. It is no text of the page.</summary>
internal static partial class BrowserMarks
{
    /// <summary>Longest name of an image, with its brackets.</summary>
    private const int MaximumName = 80;

    private static readonly SearchValues<string> TellingSigns = SearchValues.Create(["(BUTTON)", "IFRAME: ", "[INLINE]"], StringComparison.Ordinal);

    // What each mark has something of: most texts have none of it, and need not be looked through for the marks.
    private static readonly SearchValues<string> CertainSigns = SearchValues.Create(["(BUTTON)", "[BUTTON", "____", "IFRAME: "], StringComparison.Ordinal);
    private static readonly SearchValues<string> RoundSigns = SearchValues.Create(["(_)", "( )", " sec)"], StringComparison.Ordinal);

    /// <summary>Whether a line of a dump shows that a text browser wrote it, for people write some of its marks, too ("[ ] Buy oil", "press [Submit]").</summary>
    public static bool AreTelling(string text, List<TextLine> lines)
    {
        bool mayTell = text.AsSpan().ContainsAny(TellingSigns);
        return lines.Exists(line => (mayTell && line.In(text).ContainsAny(TellingSigns)) || IsPlaceholder(line.In(text).Trim()));
    }

    /// <summary>The text without fields, buttons, frames and images; the same instance where there are none, and where there is nothing else than images.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isFromBrowser">Whether it is proven that a text browser wrote the dump: what people write, too, stays without.</param>
    public static string Remove(string text, bool isFromBrowser)
    {
        if (IsPlaceholder(text) && !Nameless().IsMatch(text))
        {
            return text;
        }

        string bare = text.AsSpan().ContainsAny(CertainSigns) ? CertainMarks().Replace(text, " ") : text;
        bare = isFromBrowser && (bare.AsSpan().ContainsAny('[', ']') || bare.AsSpan().ContainsAny(RoundSigns)) ? Marks().Replace(bare, " ") : bare;
        return ReferenceEquals(bare, text) ? text : InvisibleCharacters.Collapse(bare);
    }

    /// <summary>Whether a text is the name of an image's file, several of them, or an empty field: <c>[logo-2x]</c>, <c>[ ]</c>.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> text)
    {
        if (text is not ['[', _, .., ']'])
        {
            return false;
        }

        ReadOnlySpan<char> names = text[1..^1];
        foreach (Range name in names.Split("] ["))
        {
            if (!IsName(names[name]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsName(ReadOnlySpan<char> name) =>
        name.Length <= MaximumName - 2 && (name.IsWhiteSpace() || (name.IndexOfAny(" []") < 0 && name.IndexOfAnyExceptInRange('0', '9') >= 0));

    // As lynx and w3m write them, whatever their language: buttons, fields to write in, a frame and its address, which may go on over lines.
    [GeneratedRegex(@"\(BUTTON\)|\[BUTTON Input\] \(not implemented\)|_{4,}|IFRAME: (?:\S{60,} )*\S*", RegexOptions.CultureInvariant)]
    private static partial Regex CertainMarks();

    // Buttons; fields to write in, to choose and to tick; pages that load anew; images and other things without a text; the ends of what was struck out or added, the words of which stay.
    [GeneratedRegex("""
        \[(?:Submit|Reset)\]|(?<!\S)(?:\(_\)|\(\ \)|\[_\]|\[\ +\])(?!\S)
        |^(?:REFRESH|Refresh)\ ?\([0-9]+\ sec\)(?::?\ \S*[:/]\S*)?
        |\[(?:EMBED|INLINE|ISMAP|USEMAP)\]|\[(?:ISMAP|USEMAP):[^\]\s]*\]
        |\[[^\[\]\s]+\.(?:gif|jpe?g|png|svg|webp|bmp|ico)\]
        |\[(?:DEL|INS):\ |\ :(?:DEL|INS)\]|\[S:(?=[^\[\]]*:S\])|(?<=\[S:[^\[\]]*):S\]
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\[(?:EMBED|INLINE|ISMAP|USEMAP)\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Nameless();
}
