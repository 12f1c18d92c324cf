using System.Globalization;

namespace Ingest.Parsing.Html;

/// <summary>Turns the text read for a block into the block's values.</summary>
internal static class BlockTexts
{
    /// <summary>The text without what only surrounds it.</summary>
    public static ReadOnlySpan<char> Trimmed(InlineText text, BlockKind kind) => kind switch
    {
        // The first line of code keeps its indentation.
        BlockKind.Code => text.Written.TrimEnd()[LeadingLineBreaks(text.Written.TrimEnd())..],
        _ => text.Written,
    };

    /// <summary>A paragraph that is nothing but mathematics is <see cref="BlockKind.Math"/>.</summary>
    public static BlockKind Refine(BlockKind kind, InlineText text, int length)
    {
        bool isMath = kind == BlockKind.Paragraph && text.Spans.Count == 1 && text.Spans[0] is { Kind: InlineKind.Math, Start: 0 } && text.Spans[0].Length == length;
        return isMath ? BlockKind.Math : kind;
    }

    /// <summary>The spans inside <paramref name="length"/> characters from <paramref name="start"/>, counted from there; empty ones only for images.</summary>
    public static IReadOnlyList<InlineSpan> Inlines(InlineText text, int start, int length)
    {
        if (text.Spans.Count == 0)
        {
            return [];
        }

        int count = 0;
        for (int i = 0; i < text.Spans.Count; i++)
        {
            count += IsKept(text.Spans[i], start, length) ? 1 : 0;
        }

        var spans = new InlineSpan[count];
        int next = 0;
        for (int i = 0; i < text.Spans.Count; i++)
        {
            InlineSpan span = text.Spans[i];
            if (IsKept(span, start, length))
            {
                int from = Math.Clamp(span.Start - start, 0, length);
                spans[next++] = span with { Start = from, Length = Math.Clamp(span.Start + span.Length - start, from, length) - from };
            }
        }

        return spans;
    }

    private static bool IsKept(InlineSpan span, int start, int length) =>
        span.Kind == InlineKind.Image || (span.Length > 0 && span.Start < start + length && span.Start + span.Length > start);

    /// <summary>Cuts a row's text into its cells.</summary>
    public static void ReadCells(string row, List<(int Start, HtmlNode Element)> starts, bool isHeaderRow, List<TableCell> cells)
    {
        cells.Clear();
        for (int i = 0; i < starts.Count; i++)
        {
            (int start, HtmlNode element) = starts[i];
            int end = i + 1 < starts.Count ? starts[i + 1].Start - 1 : row.Length;
            cells.Add(new TableCell(
                row[start..end],
                isHeaderRow || element.Tag == Tag.Th || (element.Marks & ContentMarks.Heading) != 0 || AriaTable.IsHeader(element),
                Span(element.Get(AttributeKind.Colspan), 1, 1000),
                Span(element.Get(AttributeKind.Rowspan), 0, 65_534)));
        }
    }

    private static int Span(ReadOnlySpan<char> value, int minimum, int maximum) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Math.Clamp(number, minimum, maximum) : 1;

    private static int LeadingLineBreaks(ReadOnlySpan<char> code)
    {
        int start = 0;
        for (int i = 0; i < code.Length && code[i] is ' ' or '\t' or '\n'; i++)
        {
            start = code[i] == '\n' ? i + 1 : start;
        }

        return start;
    }
}
