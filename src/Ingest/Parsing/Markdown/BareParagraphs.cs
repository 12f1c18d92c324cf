namespace Ingest.Parsing.Markdown;

/// <summary>The last resort for text the Markdown parser refuses as too deeply nested: blocks between blank lines, as they are.</summary>
internal static class BareParagraphs
{
    /// <summary>The paragraphs of a text.</summary>
    public static List<Block> Read(string text, int maximumBlocks)
    {
        var blocks = new List<Block>();
        int start = 0;
        while (start < text.Length && blocks.Count < maximumBlocks)
        {
            int length = text.AsSpan(start).IndexOf("\n\n", StringComparison.Ordinal);
            int end = length < 0 ? text.Length : start + length;
            string content = MarkupText.Collapse(text[start..end]);
            if (content.Length > 0)
            {
                blocks.Add(new() { Ordinal = blocks.Count, Kind = BlockKind.Paragraph, Text = content, LinkCharacters = 0, SourceStart = start, SourceEnd = end });
            }

            start = end + 2;
        }

        return blocks;
    }
}
