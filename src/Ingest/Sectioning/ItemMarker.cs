using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>What stands before the items of a list, in text and in Markdown.</summary>
internal static class ItemMarker
{
    private const string Bullet = "- ";

    // CommonMark 0.31 §5.2: an ordered list marker has at most nine digits.
    private const int MaximumDigits = 9;

    /// <summary>The marker of an item in text, with the space behind it.</summary>
    public static string InText(Block item) => item.Label is { } label ? label + " " : Bullet;

    /// <summary>The marker of an item in Markdown. CommonMark knows digits only: other labels stand behind a bullet.</summary>
    /// <param name="item">The item.</param>
    /// <param name="width">Columns by which what belongs to the item is indented.</param>
    public static string InMarkdown(Block item, out int width)
    {
        string marker = InText(item);
        bool isMarkdown = item.Label is null || NumberLength(marker) > 0;
        width = isMarkdown ? marker.Length : Bullet.Length;
        return isMarkdown ? marker : Bullet + marker;
    }

    /// <summary>Length of the CommonMark number that a line begins with, with the space behind it; 0 when it begins with none.</summary>
    public static int NumberLength(ReadOnlySpan<char> line)
    {
        int digits = line.IndexOfAnyExceptInRange('0', '9');
        bool isNumber = digits is > 0 and <= MaximumDigits && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ';
        return isNumber ? digits + 2 : 0;
    }
}
