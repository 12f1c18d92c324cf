using Ingest.Parsing;

namespace Ingest.Cleaning.Consent;

/// <summary>Rows of buttons ("Reject all Confirm my choices") that a long list of partners keeps apart from their dialogue.</summary>
internal static class ConsentOrphans
{
    private const int MaximumCharacters = 60;
    private const int MaximumWords = 6;
    private const int MinimumActions = 2;

    /// <summary>The runs with the orphans among them, ascending.</summary>
    public static List<ConsentRun> Add(ConsentReader reader, List<ConsentRun> runs)
    {
        List<ConsentRun> all = [];
        int run = 0;
        foreach (Block block in reader.Page.Blocks)
        {
            while (run < runs.Count && runs[run].Last < block.Ordinal)
            {
                all.Add(runs[run++]);
            }

            bool isInside = run < runs.Count && runs[run].First <= block.Ordinal;
            if (!isInside && block.Text.Length <= MaximumCharacters && block.Kind != BlockKind.Heading && IsButtonRow(reader[block.Ordinal]))
            {
                all.Add(new ConsentRun(block.Ordinal, block.Ordinal, block.Ordinal, ConsentScore.Core, reader[block.Ordinal].Action));
            }
        }

        all.AddRange(runs[run..]);
        return all;
    }

    private static bool IsButtonRow(in ConsentSignals signals) => signals is { Words: <= MaximumWords, Action: >= MinimumActions, Purpose: 0 };
}
