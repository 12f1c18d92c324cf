using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Features of a block by itself: the shape of its text, links and emphasis, what its words say, repetition.</summary>
internal static class OwnFeatures
{
    public static void Write(PageProfile page, int index, FeatureRow row)
    {
        Block block = page.Blocks[index];
        ref readonly TextShape shape = ref page.Shapes[index];
        row[BlockFeature.Kind] = (float)block.Kind;
        row[BlockFeature.Level] = block.Level;
        row[BlockFeature.IsOrdered] = block.IsOrdered ? 1 : 0;
        row[BlockFeature.Cells] = block.Cells.Count;
        row[BlockFeature.HasAnchor] = block.Anchor is null ? 0 : 1;
        row[BlockFeature.IsCodeNamed] = block.CodeLanguage is null ? 0 : 1;
        WriteShape(shape, row);
        WriteMarks(shape, row);
        WriteInlines(block, row);
        WriteGroup(page, index, row);
        WriteWords(page, index, row);
    }

    private static void WriteShape(in TextShape shape, FeatureRow row)
    {
        float words = Math.Max(1, shape.Words);
        float letters = Math.Max(1, shape.WordCharacters);
        row[BlockFeature.Characters] = BlockFeatures.Log(shape.Characters);
        row[BlockFeature.Words] = shape.Words;
        row[BlockFeature.MeanWordLength] = shape.WordCharacters / words;
        row[BlockFeature.ShortWordShare] = shape.ShortWords / words;
        row[BlockFeature.CapitalisedShare] = shape.Capitalised / words;
        row[BlockFeature.UpperCaseShare] = shape.UpperCaseLetters / letters;
        row[BlockFeature.DigitShare] = shape.Digits / letters;
        row[BlockFeature.LongestWord] = shape.LongestWord;
    }

    private static void WriteMarks(in TextShape shape, FeatureRow row)
    {
        float words = Math.Max(1, shape.Words);
        row[BlockFeature.SentenceEnds] = shape.SentenceEnds;
        row[BlockFeature.SentenceRate] = shape.SentenceEnds / words;
        row[BlockFeature.QuestionShare] = shape.Questions / (float)Math.Max(1, shape.SentenceEnds);
        row[BlockFeature.CommaRate] = shape.Commas / words;
        row[BlockFeature.SeparatorRate] = shape.Separators / words;
        row[BlockFeature.CurrencyRate] = shape.CurrencySigns / words;
        row[BlockFeature.OtherMarkRate] = shape.OtherMarks / words;
        row[BlockFeature.Tabs] = shape.Tabs;
        row[BlockFeature.FirstClass] = (float)shape.First;
        row[BlockFeature.LastClass] = (float)shape.Last;
    }

    private static void WriteInlines(Block block, FeatureRow row)
    {
        if (block.LinkDensity is not { } density)
        {
            return;
        }

        int links = 0, strong = 0, emphasis = 0, images = 0;
        for (int i = 0; i < block.Inlines.Count; i++)
        {
            InlineSpan span = block.Inlines[i];
            links += span.Kind == InlineKind.Link ? 1 : 0;
            images += span.Kind == InlineKind.Image ? 1 : 0;
            strong += span.Kind == InlineKind.Strong ? span.Length : 0;
            emphasis += span.Kind == InlineKind.Emphasis ? span.Length : 0;
        }

        float length = Math.Max(1, block.Text.Length);
        row[BlockFeature.LinkDensity] = (float)density;
        row[BlockFeature.Links] = links;
        row[BlockFeature.StrongShare] = Math.Min(1, strong / length);
        row[BlockFeature.EmphasisShare] = Math.Min(1, emphasis / length);
        row[BlockFeature.InlineImages] = images;
    }

    private static void WriteGroup(PageProfile page, int index, FeatureRow row)
    {
        int group = RowsOrItems(page.Blocks[index]);
        if (group < 0)
        {
            return;
        }

        // Long groups need no exact size; the bound keeps the walk constant per block.
        const int Bound = 64;
        int first = index;
        while (first > 0 && index - first < Bound && RowsOrItems(page.Blocks[first - 1]) == group)
        {
            first--;
        }

        int end = index + 1;
        while (end < page.Blocks.Length && end - index < Bound && RowsOrItems(page.Blocks[end]) == group)
        {
            end++;
        }

        row[BlockFeature.GroupSize] = end - first;
        row[BlockFeature.GroupPosition] = index - first;
    }

    // A caption is no row of its table.
    private static int RowsOrItems(Block block) => block.Kind == BlockKind.Caption ? -1 : block.Group;

    private static void WriteWords(PageProfile page, int index, FeatureRow row)
    {
        float overlap = page.Text.TitleOverlap[index];
        float share = page.Text.TitleShare[index];
        row[BlockFeature.TextScore] = page.Text.Scores[index];
        row[BlockFeature.TitleOverlap] = overlap;
        row[BlockFeature.TitleShare] = share;
        row[BlockFeature.IsTitle] = overlap >= 1 && share >= 1 ? 1 : 0;
        row[BlockFeature.TextRepeats] = page.Repeats.Count[index];
        row[BlockFeature.TextRepeatIndex] = page.Repeats.Index[index];
    }
}
