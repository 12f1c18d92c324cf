using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>Brings a parsed block into the form sectioning relies on: storable text, spans sorted and inside it.</summary>
internal static class StorableBlock
{
    private static readonly Comparison<InlineSpan> ByPlace = static (a, b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length);

    /// <summary>The block itself where nothing is wrong, which is nearly always.</summary>
    public static Block Clean(Block block)
    {
        string text = StorableText.Clean(block.Text);
        IReadOnlyList<TableCell> cells = CleanCells(block.Cells);
        IReadOnlyList<InlineSpan> spans = block.Inlines;
        if (text.Length != block.Text.Length)
        {
            spans = MoveOverNulls(block.Text, spans);
        }

        spans = Sort(spans);
        bool isUnchanged = ReferenceEquals(text, block.Text) && ReferenceEquals(cells, block.Cells) && ReferenceEquals(spans, block.Inlines);
        return isUnchanged ? block : block with { Text = text, Cells = cells, Inlines = spans };
    }

    private static IReadOnlyList<TableCell> CleanCells(IReadOnlyList<TableCell> cells)
    {
        TableCell[]? changed = null;
        for (int i = 0; i < cells.Count; i++)
        {
            string text = StorableText.Clean(cells[i].Text);
            if (!ReferenceEquals(text, cells[i].Text))
            {
                changed ??= [.. cells];
                changed[i] = cells[i] with { Text = text };
            }
        }

        return changed ?? cells;
    }

    /// <summary>Spans of the original text, moved to where their characters are once U+0000 is gone. Linear: one table of shifts.</summary>
    private static InlineSpan[] MoveOverNulls(string original, IReadOnlyList<InlineSpan> spans)
    {
        var nullsBefore = new int[original.Length + 1];
        for (int i = 0; i < original.Length; i++)
        {
            nullsBefore[i + 1] = nullsBefore[i] + (original[i] == '\0' ? 1 : 0);
        }

        var moved = new InlineSpan[spans.Count];
        for (int i = 0; i < moved.Length; i++)
        {
            InlineSpan span = spans[i];
            int start = Math.Clamp(span.Start, 0, original.Length);
            int end = (int)Math.Clamp((long)span.Start + span.Length, start, original.Length);
            start -= nullsBefore[start];
            moved[i] = span with { Start = start, Length = end - nullsBefore[end] - start };
        }

        return moved;
    }

    private static IReadOnlyList<InlineSpan> Sort(IReadOnlyList<InlineSpan> spans)
    {
        for (int i = 1; i < spans.Count; i++)
        {
            if (spans[i].Start < spans[i - 1].Start)
            {
                List<InlineSpan> sorted = [.. spans];
                sorted.Sort(ByPlace);
                return sorted;
            }
        }

        return spans;
    }
}
