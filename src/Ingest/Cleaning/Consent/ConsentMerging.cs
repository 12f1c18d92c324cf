using Ingest.Parsing;

namespace Ingest.Cleaning.Consent;

/// <summary>Joins runs of one dialogue that a few blocks without a sign of their own keep apart.</summary>
internal static class ConsentMerging
{
    /// <summary>Blocks that may lie between two runs of one dialogue.</summary>
    private const int MaximumGap = 10;

    /// <summary>Words that each of them may have; longer ones are content unless they have a sign.</summary>
    private const int MaximumGapWords = 12;

    private const int MaximumSignWords = 120;

    /// <summary>Merges neighbours; the runs stay ascending.</summary>
    public static List<ConsentRun> Merge(ConsentReader reader, List<ConsentRun> runs)
    {
        List<ConsentRun> merged = [];
        foreach (ConsentRun run in runs)
        {
            if (merged.Count > 0 && AreOne(reader, merged[^1], run))
            {
                ConsentRun before = merged[^1];
                merged[^1] = new ConsentRun(
                    before.First,
                    run.Last,
                    before.Score >= run.Score ? before.Core : run.Core,
                    Math.Max(before.Score, run.Score),
                    before.Actions + run.Actions);
            }
            else
            {
                merged.Add(run);
            }
        }

        return merged;
    }

    private static bool AreOne(ConsentReader reader, ConsentRun before, ConsentRun after)
    {
        if (after.First - before.Last - 1 > MaximumGap)
        {
            return false;
        }

        for (int i = before.Last + 1; i < after.First; i++)
        {
            if (!MayLieBetween(reader[i]) || IsTitle(reader.Page.Blocks[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayLieBetween(in ConsentSignals signals) => signals.Words <= MaximumGapWords
        || (signals.Reporting == 0 && signals.Words <= MaximumSignWords
            && signals.Storage + signals.Formula + signals.Category + signals.Purpose + signals.Action > 0);

    private static bool IsTitle(Block block) => block.Kind == BlockKind.Heading && block.Level == 1;
}
