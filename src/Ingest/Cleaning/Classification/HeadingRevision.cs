using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Corrects which lines of a text dump are headings.</summary>
internal static class HeadingRevision
{
    /// <summary>Rank of a heading the parser had not seen, so without marks that tell it.</summary>
    private const int DefaultLevel = 2;

    /// <summary>Longest heading, in characters; 200, a guess that has not been measured.</summary>
    private const int MaximumCharacters = 200;

    /// <summary>The blocks with kinds corrected.</summary>
    public static IReadOnlyList<Block> Revise(IReadOnlyList<Block> blocks, float[] probabilities, float threshold)
    {
        var revised = new Block[blocks.Count];
        for (int i = 0; i < revised.Length; i++)
        {
            Block block = blocks[i];
            bool isHeading = probabilities[i] >= threshold && block.Text.Length is > 0 and <= MaximumCharacters;
            revised[i] = isHeading == (block.Kind == BlockKind.Heading) ? block : isHeading ? ToHeading(block) : ToText(block);
        }

        return revised;
    }

    private static Block ToHeading(Block block) => block with { Kind = BlockKind.Heading, Level = DefaultLevel, Group = -1, IsOrdered = false, Cells = [] };

    private static Block ToText(Block block) => block with { Kind = BlockKind.Paragraph, Level = 0 };
}
