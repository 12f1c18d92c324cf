using System.Text.RegularExpressions;

namespace Ingest.Parsing.PlainText;

/// <summary>What text browsers write for the fields and buttons of a form, for frames and for images without a text. It is no text of the page.</summary>
internal static partial class BrowserMarks
{
    /// <summary>Longest name of an image.</summary>
    private const int MaximumName = 80;

    /// <summary>The text without fields, buttons and frames; the same instance where there are none.</summary>
    public static string Remove(string text)
    {
        string bare = Marks().Replace(text, " ");
        return ReferenceEquals(bare, text) ? text : InvisibleCharacters.Collapse(bare);
    }

    /// <summary>Whether a text is the name of an image's file, or an empty field: <c>[logo-2x]</c>, <c>[ ]</c>.</summary>
    public static bool IsPlaceholder(string text) =>
        text.Length is > 2 and <= MaximumName && text[0] == '[' && text[^1] == ']'
        && text.AsSpan(1, text.Length - 2) is var name
        && (name.IsWhiteSpace() || (name.IndexOfAny(" []") < 0 && name.IndexOfAnyExceptInRange('0', '9') >= 0));

    // As lynx writes them, whatever its language.
    [GeneratedRegex(@"\(BUTTON\)|\[BUTTON Input\] \(not implemented\)|_{4,}|IFRAME: \S*")]
    private static partial Regex Marks();
}
