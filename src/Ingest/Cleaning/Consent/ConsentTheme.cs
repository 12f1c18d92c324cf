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

    /// <summary>Share of the page's words in runs from which the page itself is suspected to be the policy.</summary>
    private const double MaximumShare = 0.6;

    /// <summary>Judges a page.</summary>
    /// <param name="reader">The page.</param>
    /// <param name="suspects">Blocks with a trigger word, ascending.</param>
    /// <param name="runs">Runs found, ascending.</param>
    public static bool IsSubject(ConsentReader reader, List<int> suspects, List<ConsentRun> runs) =>
        IsInTitle(reader) || MentionsOutside(reader, suspects, runs) >= MinimumMentions || Share(reader, runs) > MaximumShare;

    private static bool IsInTitle(ConsentReader reader)
    {
        if (reader.Page.Metadata.Title is not { } title)
        {
            return false;
        }

        ConsentSignals signals = ConsentLexicon.Default.Read(title);
        return signals.Storage > 0 || signals.Policy > 0;
    }

    private static int MentionsOutside(ConsentReader reader, List<int> suspects, List<ConsentRun> runs)
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
            mentions += !isInside && reader[block].Words >= ProseWords ? 1 : 0;
        }

        return mentions;
    }

    private static double Share(ConsentReader reader, List<ConsentRun> runs)
    {
        long inside = 0;
        foreach (ConsentRun run in runs)
        {
            for (int i = run.First; i <= run.Last; i++)
            {
                inside += reader.Page.Blocks[i].Text.Length;
            }
        }

        long all = 0;
        foreach (Parsing.Block block in reader.Page.Blocks)
        {
            all += block.Text.Length;
        }

        return all == 0 ? 0 : (double)inside / all;
    }
}
