using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Corrects which lines of a text dump are headings.</summary>
internal static class HeadingRevision
{
    /// <summary>Rank of a heading the parser had not seen, so without marks that tell it.</summary>
    private const int DefaultLevel = 2;

    /// <summary>The blocks with kinds corrected.</summary>
    /// <param name="blocks">Blocks as parsed.</param>
    /// <param name="probabilities">Probability per block that it is a heading.</param>
    /// <param name="threshold">From which probability it is one.</param>
    /// <param name="title">The block that is the title, which has the highest rank; −1 for none.</param>
    public static IReadOnlyList<Block> Revise(IReadOnlyList<Block> blocks, float[] probabilities, float threshold, int title)
    {
        var revised = new Block[blocks.Count];
        for (int i = 0; i < revised.Length; i++)
        {
            Block block = blocks[i];
            bool isHeading = block.IsMarkedHeading || (probabilities[i] >= threshold && block.Text.Length is > 0 and <= HeadingLength.Maximum);
            revised[i] = isHeading ? ToHeading(block, i == title) : block.Kind == BlockKind.Heading ? ToText(block) : block;
        }

        return revised;
    }

    private static Block ToHeading(Block block, bool isTitle)
    {
        int level = isTitle ? 1 : block.Kind == BlockKind.Heading ? block.Level : DefaultLevel;
        return block with { Kind = BlockKind.Heading, Level = level, Group = -1, IsOrdered = false, Cells = [] };
    }

    private static Block ToText(Block block) => block with { Kind = BlockKind.Paragraph, Level = 0 };
}
