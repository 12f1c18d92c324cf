using Ingest.Parsing;

namespace Ingest.Cleaning.Consent;

/// <summary>
/// Finds consent notices in a page by what they say: strict cores first, then what stands around them. Serves text dumps and
/// HTML alike; in HTML the containers bound the growth. Thread-safe.
/// </summary>
internal static class ConsentDetector
{
    /// <summary>Finds the notices of a page; nothing on nearly every page without one, after a quick look.</summary>
    public static ConsentFindings Find(ParsedPage page)
    {
        IReadOnlyList<int> suspects = ConsentScan.Suspects(page);
        if (suspects.Count == 0)
        {
            return ConsentFindings.Nothing;
        }

        var reader = new ConsentReader(page);
        List<ConsentRun> runs = ConsentMerging.Merge(reader, Runs(reader, suspects));
        bool isPolicy = ConsentTheme.IsPolicy(reader, runs);
        if (runs.Count > 0)
        {
            bool isSubject = isPolicy || ConsentTheme.IsSpokenOf(reader, suspects, runs);
            runs = isSubject ? ConsentSubjectPage.Certain(reader, runs) : ConsentOrphans.Add(reader, runs);
        }

        return new ConsentFindings(runs, isPolicy);
    }

    private static List<ConsentRun> Runs(ConsentReader reader, IReadOnlyList<int> suspects)
    {
        var growth = new ConsentGrowth(reader);
        var dialogues = new ConsentDialogues(reader);
        List<ConsentRun> runs = [];
        int taken = -1;
        foreach (int block in suspects)
        {
            double score = block > taken && reader.Page.Blocks[block].Kind != BlockKind.Code ? ConsentCore.Score(reader, block) : 0;
            if (score < ConsentScore.Core || (!ConsentCore.HasButtons(reader, block) && ConsentSections.Hold(reader.Page, block)))
            {
                continue;
            }

            (int lowest, int highest) = ConsentBounds.Around(reader.Page, block);
            (int first, int last) = growth.From(block, Math.Max(lowest, taken + 1), highest);
            (int dialogueFirst, int dialogueLast) = dialogues.Around(block);
            runs.Add(Describe(reader, Math.Max(taken + 1, Math.Min(first, dialogueFirst)), Math.Max(last, dialogueLast), block, score));
            taken = runs[^1].Last;
        }

        return runs;
    }

    private static ConsentRun Describe(ConsentReader reader, int first, int last, int core, double score)
    {
        int actions = 0;
        for (int i = first; i <= last; i++)
        {
            ConsentSignals signals = reader[i];
            actions += signals.Action;
        }

        return new ConsentRun(first, last, core, score, actions);
    }
}
