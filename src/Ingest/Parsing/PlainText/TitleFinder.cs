namespace Ingest.Parsing.PlainText;

/// <summary>
/// Finds the title among a dump's lines: the line that the page's address spells out, else the longest short line close before the first
/// prose. A dump that opens with prose has no title, and none is made up from its first heading. On the labelled dumps this finds the
/// annotated title of 44 % of all pages; 77 % have it as a line of its own.
/// </summary>
internal static class TitleFinder
{
    private const int MostLines = 400;
    private const int LinesBeforeProse = 6;
    private const int MostWords = 30;
    private const int ProseWords = 20;

    /// <summary>Share of words that line and address must have in common (Dice); measured on the labelled dumps, flat from 0.3 to 0.5.</summary>
    private const double LeastLikeness = 0.35;

    /// <summary>The title; null when no line looks like one.</summary>
    /// <param name="drafts">The dump's blocks.</param>
    /// <param name="url">The page's address; null when unknown.</param>
    public static string? Find(IReadOnlyList<Draft> drafts, string? url) => FindByAddress(drafts, url) ?? FindBeforeProse(drafts);

    private static string? FindByAddress(IReadOnlyList<Draft> drafts, string? url)
    {
        AddressWords address = AddressWords.Of(url);
        string? best = null;
        double bestLikeness = LeastLikeness;
        for (int i = 0; i < drafts.Count && i < MostLines && address.Count > 1; i++)
        {
            double likeness = drafts[i].Shape.Words <= 2 * MostWords ? address.Likeness(drafts[i].Text) : 0;
            if (likeness > bestLikeness)
            {
                (best, bestLikeness) = (drafts[i].Text, likeness);
            }
        }

        return best;
    }

    private static string? FindBeforeProse(IReadOnlyList<Draft> drafts)
    {
        int prose = 0;
        while (prose < drafts.Count && !IsProse(drafts[prose].Text))
        {
            prose++;
        }

        string? longest = null;
        for (int i = Math.Max(0, prose - LinesBeforeProse); i < prose && prose < drafts.Count; i++)
        {
            if (drafts[i].Text.Length > (longest?.Length ?? 0) && WordCountOf(drafts[i].Text, MostWords + 1) is > 1 and <= MostWords)
            {
                longest = drafts[i].Text;
            }
        }

        return longest;
    }

    private static bool IsProse(string text) => WordCountOf(text, ProseWords) >= ProseWords || (text.Length >= ProseWords * 2 && text[^1] is '。' or '।' or '؟');

    private static int WordCountOf(string text, int most)
    {
        int words = 0;
        for (int i = 0; i < text.Length && words < most; i++)
        {
            bool opens = text[i] != ' ' && (i == 0 || text[i - 1] == ' ');
            words += opens ? 1 : 0;
        }

        return words;
    }
}
