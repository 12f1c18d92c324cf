using System.Text.RegularExpressions;

namespace Ingest.Parsing.PlainText;

/// <summary>Breaks of lines (<c>&lt;br&gt;</c>) that a program which took the other tags out of a page left in.</summary>
internal static partial class LeftoverBreaks
{
    /// <summary>Breaks from which they are taken for left over, not for a subject; 3, not tuned.</summary>
    private const int Least = 3;

    /// <summary>The text with ends of lines in their place; the same instance where there are few, or where other brackets say that they are spoken of.</summary>
    public static string Undo(string text)
    {
        int brackets = text.AsSpan().Count('<');
        return brackets >= Least && brackets == Breaks().Count(text) ? Breaks().Replace(text, "\n") : text;
    }

    // None in quotation marks, as in texts about it.
    [GeneratedRegex("""(?<!["'`“‘])<br\s{0,4}/?>(?!["'`”’])""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();
}
