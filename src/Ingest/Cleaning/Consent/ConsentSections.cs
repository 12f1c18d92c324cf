using Ingest.Parsing;

namespace Ingest.Cleaning.Consent;

/// <summary>Numbered sections of a document ("4. Cookies"), which speak of cookies as the others of accounts and prices: no notice is one, nor reaches into one.</summary>
internal static class ConsentSections
{
    /// <summary>Characters of the heading of a section at most.</summary>
    private const int MaximumCharacters = 100;

    /// <summary>Blocks of a section at most.</summary>
    private const int MaximumBlocks = 30;

    /// <summary>Number of the section that a block heads; 0 where it heads none.</summary>
    public static int NumberOf(Block block)
    {
        string text = block.Text;
        int digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        bool isHeading = digits is 1 or 2 && text.Length <= MaximumCharacters && digits + 2 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ' && char.IsLetter(text[digits + 2]);
        return !isHeading ? 0 : digits == 1 ? text[0] - '0' : (10 * (text[0] - '0')) + text[1] - '0';
    }

    /// <summary>Whether a block stands between the heading of a section and that of the next one.</summary>
    public static bool Hold(ParsedPage page, int block)
    {
        int number = 0;
        for (int i = block; i >= 0 && i > block - MaximumBlocks && number == 0; i--)
        {
            number = NumberOf(page.Blocks[i]);
        }

        for (int i = block + 1; number > 0 && i < page.Blocks.Count && i < block + MaximumBlocks; i++)
        {
            if (NumberOf(page.Blocks[i]) is > 0 and int next)
            {
                return next == number + 1;
            }
        }

        return false;
    }
}
