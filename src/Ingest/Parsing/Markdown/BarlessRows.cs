using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Ingest.Parsing.Markdown;

/// <summary>
/// Paragraphs, whose lines without a bar are rows where the paragraph is a table. GitHub's tables end at the first empty line (GFM §4.10), and html2text writes lines without
/// a bar for what a cell breaks, or for what follows a table at once; Markdig takes such a table for none.
/// </summary>
internal sealed class BarlessRows : ParagraphBlockParser
{
    private static readonly object TableKey = new();
    private static readonly object BarsKey = new();

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        BlockState state = base.TryContinue(processor, block);
        if (state == BlockState.Continue && block is ParagraphBlock { Lines.Count: > 0 } paragraph)
        {
            // The rule itself does not always come here: of one that begins with a hyphen Markdig's own tables take care.
            if (paragraph.Lines.Count == 2 && IsRule(LineOf(paragraph, 1)) && LineOf(paragraph, 0).Contains('|'))
            {
                paragraph.SetData(TableKey, TableKey);
            }

            if (paragraph.ContainsData(TableKey) && !processor.Line.AsSpan().Contains('|'))
            {
                EndWithBar(processor);
            }
        }

        return state;
    }

    private static ReadOnlySpan<char> LineOf(ParagraphBlock paragraph, int index) => paragraph.Lines.Lines[index].Slice.AsSpan();

    private static bool IsRule(ReadOnlySpan<char> line) => line.Contains('-') && line.Contains('|') && line.IndexOfAnyExcept("|-: \t") < 0;

    // The bar takes the place of the line's end, in a copy of the whole text, so that positions stay.
    private static void EndWithBar(BlockProcessor processor)
    {
        StringSlice line = processor.Line;
        if (processor.Document.GetData(BarsKey) is not string bars)
        {
            bars = line.Text.Replace('\n', '|').Replace('\r', '|') + "|";
            processor.Document.SetData(BarsKey, bars);
        }

        processor.Line = new(bars, line.Start, line.End + 1, line.NewLine);
    }
}
