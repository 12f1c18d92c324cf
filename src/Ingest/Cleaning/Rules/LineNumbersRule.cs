using System.Globalization;
using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>The column of line numbers that highlighters put beside code: a block of code that only counts, as many lines as the code behind it has.</summary>
internal sealed class LineNumbersRule : IBlockRule
{
    private static readonly ReasonCode Code = new("line-numbers");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public RuleWeight Weight => RuleWeight.Binding;

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context)
    {
        for (int i = 0; i + 1 < page.Blocks.Count; i++)
        {
            if (page.Blocks[i].Kind == BlockKind.Code && page.Blocks[i + 1].Kind == BlockKind.Code && Counts(page.Blocks[i].Text, page.Blocks[i + 1].Text))
            {
                yield return new BlockOpinion(i, Decision.Drop, Code, 1, IsBinding: true);
            }
        }
    }

    private static bool Counts(ReadOnlySpan<char> numbers, ReadOnlySpan<char> code)
    {
        int lines = 0;
        int expected = -1;
        foreach (ReadOnlySpan<char> line in numbers.Trim().EnumerateLines())
        {
            if (!int.TryParse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) || (expected >= 0 && number != expected))
            {
                return false;
            }

            expected = number + 1;
            lines++;
        }

        return lines == code.TrimEnd().Count('\n') + 1;
    }
}
