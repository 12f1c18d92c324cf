namespace Ingest.Cleaning.Consent;

/// <summary>
/// Whether cookies or privacy are what the page is about. There the words prove nothing, and a notice must show by its place
/// and its buttons.
/// </summary>
internal static class ConsentTheme
{
    /// <summary>Paragraphs that speak of it outside every run, from which the page is about it.</summary>
    private const int MinimumMentions = 3;

    /// <summary>Words from which a block is a paragraph that counts.</summary>
    private const int ProseWords = 15;

    /// <summary>Paragraphs outside the runs from which they are not the page.</summary>
    private const int MaximumOutside = 4;

    private const int OpeningBlocks = 3;

    /// <summary>Paragraphs that a policy has under its name before any button; a notice has fewer.</summary>
    private const int MinimumProse = 3;

    /// <summary>So many of them speak of privacy, for its first sections may be about other things.</summary>
    private const int MinimumOwn = 1;

    /// <summary>Paragraphs where its name stands farther up, or is but "Cookies"; half of them have to speak of privacy.</summary>
    private const int MinimumUntitledProse = 4;

    /// <summary>Paragraphs of a dump that are looked at.</summary>
    private const int PolicyProse = 8;

    /// <summary>A title stands right before the first paragraph, or before the line with its date.</summary>
    private const int TitleReach = 2;

    private const int MaximumTitleWords = 9;

    /// <summary>Words of a line that holds two or three buttons.</summary>
    private const int MaximumButtonWords = 6;

    private const int MinimumProseCharacters = 60;

    /// <summary>Share of the page's prose in runs from which the page itself is suspected to be the policy.</summary>
    private const double MaximumShare = 0.6;

    /// <summary>Share of the page's prose in what reads like notices from which a title that speaks of cookies means those.</summary>
    private const double MinimumShare = 0.25;

    /// <summary>Whether the page speaks of it beside its notices.</summary>
    /// <param name="reader">The page.</param>
    /// <param name="suspects">Blocks with a trigger word, ascending.</param>
    /// <param name="runs">Runs found, ascending.</param>
    public static bool IsSpokenOf(ConsentReader reader, IReadOnlyList<int> suspects, List<ConsentRun> runs) =>
        IsInTitle(reader, runs) || MentionsOutside(reader, suspects, runs) >= MinimumMentions;

    /// <summary>
    /// Whether the page is a policy. HTML is by its title, which names one, or speaks of cookies as a good part of the text does ("Cookies" may be a recipe). A dump, whose title is a
    /// guess, is by how it opens; where nothing reads like a notice, it is not asked.
    /// </summary>
    /// <param name="reader">The page.</param>
    /// <param name="runs">Runs found, ascending.</param>
    public static bool IsPolicy(ConsentReader reader, List<ConsentRun> runs)
    {
        if (reader.Page.Containers.Count == 0)
        {
            return runs.Count > 0 && (IsMostOfThePage(reader, runs) || HeadsItsProse(reader));
        }

        return (IsInTitle(reader, runs) && (reader.Title.NamesPolicy || Share(reader, runs) >= MinimumShare)) || (runs.Count > 0 && IsMostOfThePage(reader, runs));
    }

    // Of a dump whose first line is the banner's, that line is easily taken for the title: what a run holds is no evidence.
    private static bool IsInTitle(ConsentReader reader, List<ConsentRun> runs) =>
        reader.Page.Metadata.Title is { } title && !IsInRun(reader, runs, title) && (reader.Title.NamesPolicy || reader.Title.Storage > 0);

    private static bool IsInRun(ConsentReader reader, List<ConsentRun> runs, string title)
    {
        foreach (ConsentRun run in runs)
        {
            for (int i = run.First; i <= run.Last; i++)
            {
                if (string.Equals(reader.Page.Blocks[i].Text, title, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int MentionsOutside(ConsentReader reader, IReadOnlyList<int> suspects, List<ConsentRun> runs)
    {
        int mentions = 0;
        int run = 0;
        foreach (int block in suspects)
        {
            while (run < runs.Count && runs[run].Last < block)
            {
                run++;
            }

            bool isInside = run < runs.Count && runs[run].First <= block;
            mentions += !isInside && IsReport(reader[block]) ? 1 : 0;
        }

        return mentions;
    }

    // A paragraph about cookies, not one in which the site speaks.
    private static bool IsReport(in ConsentSignals signals) => signals.Words >= ProseWords && signals is { Storage: > 0, Declares: false, Formula: 0 };

    // HTML says by its title what it is about; only of a dump must the amount of text tell.
    private static bool IsMostOfThePage(ConsentReader reader, List<ConsentRun> runs)
    {
        if (reader.Page.Containers.Count > 0 && reader.Page.Metadata.Title is not null)
        {
            return false;
        }

        int outside = 0;
        int run = 0;
        for (int i = 0; i < reader.Count && outside < MaximumOutside; i++)
        {
            while (run < runs.Count && runs[run].Last < i)
            {
                run++;
            }

            bool isInside = run < runs.Count && runs[run].First <= i;
            outside += !isInside && ProseCharacters(reader.Page.Blocks[i]) > 0 ? 1 : 0;
        }

        return outside < MaximumOutside && OpensAsPolicy(reader) && Share(reader, runs) > MaximumShare;
    }

    // A policy says so in its first lines; a thin page under a long dialogue does not.
    private static bool OpensAsPolicy(ConsentReader reader)
    {
        for (int i = 0; i < Math.Min(reader.Count, OpeningBlocks); i++)
        {
            if (IsPolicyTitle(reader[i]))
            {
                return true;
            }
        }

        return false;
    }

    // "This website uses cookies." is the beginning of a notice.
    private static bool IsPolicyTitle(in ConsentSignals signals) =>
        signals is { Words: <= MaximumTitleWords, Declares: false, Formula: 0 } && (signals.NamesPolicy || signals is { Storage: > 0, Action: 0 });

    private static bool IsButtons(in ConsentSignals signals) =>
        signals is { IsButton: true, IsLabel: false } or { Words: <= MaximumButtonWords, Action: > 1 };

    /// <summary>
    /// Of a dump: whether a policy's title stands before the first paragraph, and of the paragraphs before any button enough speak of privacy. A dialogue has its buttons
    /// sooner, and under a menu that links the policy other things are spoken of.
    /// </summary>
    private static bool HeadsItsProse(ConsentReader reader)
    {
        int title = -1;
        int first = -1;
        int prose = 0;
        int own = 0;
        for (int i = 0; i < reader.Count && prose < PolicyProse && !(prose > 0 && IsButtons(reader[i])); i++)
        {
            ConsentSignals signals = reader[i];
            if (prose == 0 && IsPolicyTitle(signals))
            {
                title = i;
            }
            else if (ProseCharacters(reader.Page.Blocks[i]) > 0)
            {
                first = prose == 0 ? i : first;
                prose++;
                own += signals.NamesPolicy || signals.Storage + signals.Formula > 0 ? 1 : 0;
            }
        }

        return title >= 0 && (first - title <= TitleReach && reader[title].NamesPolicy
            ? prose >= MinimumProse && own >= MinimumOwn
            : prose >= MinimumUntitledProse && own >= MinimumUntitledProse / 2);
    }

    private static double Share(ConsentReader reader, List<ConsentRun> runs)
    {
        long inside = 0;
        foreach (ConsentRun run in runs)
        {
            for (int i = run.First; i <= run.Last; i++)
            {
                inside += ProseCharacters(reader.Page.Blocks[i]);
            }
        }

        long all = 0;
        foreach (Parsing.Block block in reader.Page.Blocks)
        {
            all += ProseCharacters(block);
        }

        return all == 0 ? 0 : (double)inside / all;
    }

    private static int ProseCharacters(Parsing.Block block) => block.Text.Length >= MinimumProseCharacters ? block.Text.Length : 0;
}
