using System.Globalization;

namespace Ingest.Parsing.Markdown;

/// <summary>Reads the rows of an HTML table inside Markdown: cells by their tags, each the text in it.</summary>
/// <param name="html">The markup of a block, which may begin or end within the table.</param>
internal sealed class MarkupTable(string html)
{
    private readonly List<IReadOnlyList<TableCell>> _rows = [];
    private List<TableCell> _row = [];
    private TableCell? _open;
    private int _start;

    /// <summary>The rows in order; null where the block holds no table of several columns, or one in another, which is a layout.</summary>
    public static IReadOnlyList<IReadOnlyList<TableCell>>? RowsOf(string html)
    {
        bool mayHold = html.Contains("<td", StringComparison.OrdinalIgnoreCase) || html.Contains("<th", StringComparison.OrdinalIgnoreCase);
        return mayHold ? new MarkupTable(html).Read() : null;
    }

    private List<IReadOnlyList<TableCell>>? Read()
    {
        int at = html.IndexOf('<', StringComparison.Ordinal);
        while (at >= 0)
        {
            int end = html.IndexOf('>', at);
            if (end < 0 || (_open is not null && NameOf(html.AsSpan(at, end - at)).Equals("table", StringComparison.OrdinalIgnoreCase)))
            {
                break;
            }

            Take(html.AsSpan(at, end - at), at, end + 1);
            at = html.IndexOf('<', end);
        }

        bool isWhole = at < 0;
        CloseRow(html.Length);
        return isWhole && _rows.Exists(static row => row.Count > 1) ? _rows : null;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        int end = tag[1..].IndexOfAny(" \t\n\r/");
        return end > 0 ? tag.Slice(1, end) : tag[1..];
    }

    private void Take(ReadOnlySpan<char> tag, int start, int end)
    {
        switch (NameOf(tag).ToString().ToLowerInvariant())
        {
            case "td" or "th":
                CloseCell(start);
                _open = new TableCell("", tag[2] is 'h' or 'H', SpanOf(tag, "colspan"), SpanOf(tag, "rowspan"));
                _start = end;
                break;
            case "/td" or "/th":
                CloseCell(start);
                break;
            case "tr" or "/tr" or "/table" or "/thead" or "/tbody" or "/tfoot":
                CloseRow(start);
                break;
            default:
                break;
        }
    }

    private void CloseCell(int end)
    {
        if (_open is { } cell)
        {
            _row.Add(cell with { Text = MarkupText.Of(html.AsSpan(_start, end - _start)) });
            _open = null;
        }
    }

    private void CloseRow(int end)
    {
        CloseCell(end);
        if (_row.Exists(static cell => cell.Text.Length > 0))
        {
            _rows.Add(_row);
        }

        _row = [];
    }

    // HTML allows a thousand columns.
    private static int SpanOf(ReadOnlySpan<char> tag, string attribute)
    {
        int at = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> value = at < 0 ? default : tag[(at + attribute.Length)..].TrimStart(" =\"'");
        int digits = value.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(digits < 0 ? value : value[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out int span) ? Math.Clamp(span, 1, 1000) : 1;
    }
}
