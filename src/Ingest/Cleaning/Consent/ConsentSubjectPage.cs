namespace Ingest.Cleaning.Consent;

/// <summary>
/// Notices on a page whose subject is cookies or privacy. Words prove nothing there and growth would take the page, so only
/// this counts: a core with its buttons right below it, at least two actions, and nothing but short lines on one side.
/// </summary>
internal static class ConsentSubjectPage
{
    private const int MinimumActions = 2;

    /// <summary>Words from which a block counts as prose when asking whether a notice stands at the page's edge.</summary>
    private const int ProseWords = 12;

    private const int MaximumHeadingWords = 6;

    /// <summary>The certain notices among the runs, ascending.</summary>
    public static List<ConsentRun> Certain(ConsentReader reader, List<ConsentRun> runs)
    {
        List<ConsentRun> certain = [];
        (int firstProse, int lastProse) = Edges(reader);
        foreach (ConsentRun run in runs)
        {
            for (int block = run.First; block <= run.Last; block++)
            {
                if (At(reader, block, run.Last) is { } notice && (notice.First <= firstProse || notice.Last >= lastProse))
                {
                    certain.Add(notice);
                    block = notice.Last;
                }
            }
        }

        return certain;
    }

    private static ConsentRun? At(ConsentReader reader, int core, int limit)
    {
        double score = ConsentCore.Score(reader, core);
        int last = core;
        int actions = reader[core].Action;
        bool hasButton = false;
        while (last < limit && (ConsentCore.IsButton(reader[last + 1]) || ConsentCore.OffersChoice(reader[last + 1])))
        {
            last++;
            hasButton |= ConsentCore.IsButton(reader[last]);
            actions += Math.Max(1, reader[last].Action);
        }

        bool isNotice = score >= ConsentScore.Core && reader[core].Words > MaximumHeadingWords && hasButton && actions >= MinimumActions;
        if (!isNotice)
        {
            return null;
        }

        bool hasHeading = core > 0 && reader[core - 1].Words <= MaximumHeadingWords && reader[core - 1].Formula > 0;
        return new ConsentRun(hasHeading ? core - 1 : core, last, core, score, actions);
    }

    private static (int First, int Last) Edges(ConsentReader reader)
    {
        int first = 0;
        while (first < reader.Count - 1 && reader[first].Words < ProseWords)
        {
            first++;
        }

        int last = reader.Count - 1;
        while (last > 0 && reader[last].Words < ProseWords)
        {
            last--;
        }

        return (first, last);
    }
}
