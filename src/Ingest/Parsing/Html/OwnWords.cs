using System.Buffers;

namespace Ingest.Parsing.Html;

/// <summary>
/// Knows inline elements whose words are never parts of words around them, though nothing stands between: labels for screen readers, badges, and empty
/// elements that a style sheet shows as a sign.
/// </summary>
internal static class OwnWords
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(["badge", "chip", "hidden", "Label", "label", "offscreen", "pill", "reader", "sep", "sr-only"], StringComparison.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Classes = new HashSet<string>(
        ["a-offscreen", "badge", "chip", "label", "pill", "screen-reader-text", "screenreader", "sr-only", "u-visually-hidden", "visually-hidden", "visuallyhidden"],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Separators = new HashSet<string>(["sep", "separator"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Endings = ["-badge", "-chip", "-label", "-pill", "__badge", "__label", "Label"];

    /// <summary>Whether an element is one, by its class.</summary>
    public static bool Are(HtmlNode element)
    {
        ReadOnlySpan<char> classes = element.Get(AttributeKind.Class);
        if (!classes.ContainsAny(Signs))
        {
            return false;
        }

        foreach (Range range in ClassNames.Split(classes))
        {
            ReadOnlySpan<char> name = classes[range];
            if (Classes.Contains(name) || HasEnding(name) || (!element.First.Exists && Separators.Contains(name)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasEnding(ReadOnlySpan<char> name)
    {
        foreach (string ending in Endings)
        {
            if (name.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }
}
