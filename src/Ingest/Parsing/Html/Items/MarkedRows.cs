using System.Buffers;

namespace Ingest.Parsing.Html.Items;

/// <summary>
/// Lists laid out as tables, as in filings and laws: each row has a bullet or number in one cell, what it marks in another, and nothing else.
/// </summary>
internal static class MarkedRows
{
    /// <summary>Longer texts mark nothing; 8, as long as "(xxviii)".</summary>
    private const int LongestMarker = 8;

    /// <summary>Cells of a row that are looked at: empty ones indent, and stand between marker and text.</summary>
    private const int MaximumCells = 12;

    private static readonly SearchValues<char> RomanSigns = SearchValues.Create("ivxlcIVXLC");

    /// <summary>Whether all rows of a table are of that kind. Only the first row is read of most tables.</summary>
    public static bool AreIn(HtmlNode table)
    {
        if ((table.Marks & (ContentMarks.Table | ContentMarks.Heading)) != 0)
        {
            return false;
        }

        string? bullet = null;
        for (HtmlNode node = table.First; node.Exists; node = node.Tag == Tag.Tr ? node.NextSkippingIn(table) : node.NextIn(table))
        {
            bool isEmpty = node.Tag != Tag.Tr || !FilledAfter(node.First, MaximumCells, out _).Exists;
            if (node.Tag == Tag.Caption || (!isEmpty && !(MarkerOf(node) is { Exists: true } marker && AreAlike(ref bullet, TextOf(marker)!))))
            {
                return false;
            }
        }

        return bullet is not null;
    }

    // The same bullet in all rows, or numbers: signs that differ say something ("+" and "-").
    private static bool AreAlike(ref string? bullet, string marker)
    {
        string own = marker.Length == 1 ? marker : "";
        bullet ??= own;
        return bullet == own;
    }

    /// <summary>The cell of a row with its marker; none where the row is of another kind.</summary>
    public static HtmlNode MarkerOf(HtmlNode row)
    {
        HtmlNode first = FilledAfter(row.First, MaximumCells, out int cells);
        if (!first.Exists || first.Tag != Tag.Td || TextOf(first) is not { } marker || !IsMarker(marker))
        {
            return default;
        }

        HtmlNode marked = FilledAfter(first.Next, cells, out cells);
        bool isOnly = marked.Exists && cells > 0 && !FilledAfter(marked.Next, cells, out cells).Exists && cells > 0;
        return isOnly ? first : default;
    }

    /// <summary>What the marker of a row says as a label; null for a bullet.</summary>
    public static string? LabelOf(HtmlNode marker) => TextOf(marker) is [var first, ..] text && !IsBullet(first) ? text : null;

    private static bool IsMarker(string text) =>
        text.Length == 1 ? IsBullet(text[0]) : ListMarker.Read(text + " x", 0).Length == text.Length + 1 || IsLetterOrRoman(text);

    // Signs that mark nothing else: a tick, a star or a plus is what its row says.
    private static bool IsBullet(char c) => c is '•' or '◦' or '▪' or '‣' or '●' or '■' or '⁃' or '\uF0B7' or '·' or '*' or '-' or '–';

    // In a cell of its own a capital is no initial of a name, and "iv" no word.
    private static bool IsLetterOrRoman(string text)
    {
        ReadOnlySpan<char> number = text.AsSpan().TrimStart('(').TrimEnd(".)");
        return text[^1] is '.' or ')' && ((number.Length == 1 && char.IsAsciiLetter(number[0])) || (number.Length > 1 && !number.ContainsAnyExcept(RomanSigns)));
    }

    // The next cell with text or a picture; cells is how many more may be looked at.
    private static HtmlNode FilledAfter(HtmlNode from, int most, out int cells)
    {
        cells = most;
        HtmlNode node = from;
        while (node.Exists && cells > 0 && !(node.Tag is Tag.Td or Tag.Th && IsFilled(node)))
        {
            cells -= node.Tag is Tag.Td or Tag.Th ? 1 : 0;
            node = node.Next;
        }

        return cells > 0 ? node : default;
    }

    private static bool IsFilled(HtmlNode cell)
    {
        for (HtmlNode node = cell.First; node.Exists; node = node.NextIn(cell))
        {
            if (node.Tag is Tag.Img or Tag.Svg || (node.IsText && !node.Text.IsWhiteSpace()))
            {
                return true;
            }
        }

        return false;
    }

    // The text of a cell where it is short enough for a marker.
    private static string? TextOf(HtmlNode cell)
    {
        string text = "";
        for (HtmlNode node = cell.First; node.Exists; node = node.NextIn(cell))
        {
            ReadOnlySpan<char> own = node.IsText ? node.Text.Trim() : "";
            if (text.Length + own.Length > LongestMarker || node.Tag is Tag.Img or Tag.Svg)
            {
                return null;
            }

            text += own.ToString();
        }

        return text;
    }
}
