namespace Ingest.Parsing;

/// <summary>The lines of a block, whose text has spaces where the page begins a new one.</summary>
internal static class BlockLines
{
    /// <summary>The text with line feeds at the block's <see cref="Block.LineBreaks"/>, as long as it was.</summary>
    public static string TextOf(Block block) =>
        block.LineBreaks.Count == 0 ? block.Text : string.Create(block.Text.Length, block, static (text, block) => Write(text, block));

    private static void Write(Span<char> text, Block block)
    {
        block.Text.CopyTo(text);
        foreach (int place in block.LineBreaks)
        {
            if ((uint)place < (uint)text.Length && text[place] == ' ')
            {
                text[place] = '\n';
            }
        }
    }
}
