namespace Ingest.Parsing.Markdown;

/// <summary>The last resort for text the Markdown parser refuses as too deeply nested: blocks between blank lines, as they are.</summary>
internal static class BareParagraphs
{
    /// <summary>The paragraphs of a text; at most <paramref name="maximumBlocks"/>, <paramref name="isCut"/> where there are more.</summary>
    public static List<Block> Read(string text, int maximumBlocks, out bool isCut)
    {
        var blocks = new List<Block>();
        isCut = false;
        int start = 0;
        int position = 0;
        while (position < text.Length && !isCut)
        {
            int length = text.AsSpan(position).IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : position + length;
            int next = end + LineEnds.LengthAt(text, end);
            if (text.AsSpan(position, end - position).IsWhiteSpace() || next >= text.Length)
            {
                isCut = !Add(blocks, text, start..end, maximumBlocks);
                start = next;
            }

            position = next;
        }

        return blocks;
    }

    private static bool Add(List<Block> blocks, string text, Range range, int maximumBlocks)
    {
        string content = MarkupText.Collapse(text[range]);
        if (content.Length > 0 && blocks.Count < maximumBlocks)
        {
            blocks.Add(new() { Ordinal = blocks.Count, Kind = BlockKind.Paragraph, Text = content, LinkCharacters = 0, SourceStart = range.Start.Value, SourceEnd = range.End.Value });
            return true;
        }

        return content.Length == 0;
    }
}
