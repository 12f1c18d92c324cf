using System.Buffers;
using Ingest.Parsing.PlainText.Forms;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// Finds the title among a dump's lines: the line that the page's address spells out, else of the lines before the first prose the one whose
/// words come back in that prose, the longer the better. A dump that opens with prose has no title, and none is made up from its first heading.
/// </summary>
/// <remarks>
/// Measured on the labelled dumps without their addresses, of which 77 % have the title as a line of its own: the longest line before prose is
/// the title on 21 % of all pages, this one on 33 %. Between 8 and 16 lines before prose, and 8 and 25 of prose, nothing changes by more than 1 %.
/// </remarks>
internal static class TitleFinder
{
    private const int MostLines = 400;
    private const int LinesBeforeProse = 12;
    private const int LinesOfProse = 15;
    private const int MostWords = 30;
    private const int SentenceWords = 12;
    private const int ProseWords = 20;
    private const int ComparedWords = 8;
    private const int MostProseWords = 4_000;
    private const int MarkedHeadings = 12;

    /// <summary>By what power of its rank a marked heading is less likely the title.</summary>
    private const double LaterHeading = 0.6;

    /// <summary>What a centred line counts, against 1 for a heading at the left.</summary>
    private const double Centred = 3;

    /// <summary>Share of words that line and address must have in common (Dice); measured on the labelled dumps, flat from 0.3 to 0.5.</summary>
    private const double LeastLikeness = 0.35;

    /// <summary>What a line without any word of the prose counts, against 1 for one whose words all come back; as good from 1/50 to 1/8.</summary>
    private const double Unechoed = 1.0 / 16;

    /// <summary>Signs between the steps of a trail and the names of a menu; no title has them.</summary>
    private static readonly SearchValues<string> Separators = SearchValues.Create([" › ", " » ", " > ", " → ", " | ", " · ", " • ", " / ", " :: "], StringComparison.Ordinal);

    /// <summary>The title; null when no line looks like one.</summary>
    /// <param name="drafts">The dump's blocks.</param>
    /// <param name="url">The page's address; null when unknown.</param>
    public static string? Find(IReadOnlyList<Draft> drafts, string? url) => FindByAddress(drafts, url) ?? FindAmongMarked(drafts) ?? FindBeforeProse(drafts);

    private static string? FindByAddress(IReadOnlyList<Draft> drafts, string? url)
    {
        AddressWords address = AddressWords.Of(url);
        string? best = null;
        double bestLikeness = LeastLikeness;
        for (int i = 0; i < drafts.Count && i < MostLines && address.Count > 1; i++)
        {
            double likeness = drafts[i].Shape.Words <= 2 * MostWords && !IsCode(drafts[i]) ? address.Likeness(drafts[i].Text, bestLikeness) : 0;
            if (likeness > bestLikeness)
            {
                (best, bestLikeness) = (drafts[i].Text, likeness);
            }
        }

        return best;
    }

    // The first heading that the dump marks, or one soon after it whose words come back below; what is centred comes first wherever it stands.
    private static string? FindAmongMarked(IReadOnlyList<Draft> drafts)
    {
        string? best = null;
        double bestScore = 0;
        int centred = 0;
        int rank = 0;
        for (int i = 0; i < drafts.Count && rank < MarkedHeadings && centred < MarkedHeadings; i++)
        {
            if (!drafts[i].IsMarkedHeading && !drafts[i].IsCentred)
            {
                continue;
            }

            centred += drafts[i].IsCentred ? 1 : 0;
            rank += drafts[i].IsCentred ? 0 : 1;
            double weight = drafts[i].IsCentred ? Centred : Math.Pow(rank, -LaterHeading);
            double score = MayBeTitle(drafts[i]) ? weight * ScoreOf(drafts[i], WordsOf(drafts, i + 1)) : 0;
            if (score > bestScore)
            {
                (best, bestScore) = (drafts[i].Text, score);
            }
        }

        return best;
    }

    private static string? FindBeforeProse(IReadOnlyList<Draft> drafts)
    {
        int prose = 0;
        while (prose < drafts.Count && (IsCode(drafts[prose]) || !IsProse(drafts[prose].Shape)))
        {
            prose++;
        }

        if (prose == drafts.Count)
        {
            return null;
        }

        KnownWords words = WordsOf(drafts, prose);
        string? best = null;
        double bestScore = 0;
        for (int i = Math.Max(0, prose - LinesBeforeProse); i < prose; i++)
        {
            double score = MayBeTitle(drafts[i]) ? ScoreOf(drafts[i], words) : 0;
            if (score > bestScore)
            {
                (best, bestScore) = (drafts[i].Text, score);
            }
        }

        return best;
    }

    private static bool IsProse(in LineShape shape) =>
        shape.Words >= ProseWords || (shape.Words >= SentenceWords && shape.Ending is LineEnding.Sentence or LineEnding.Question);

    // lynx puts the links of a page's head behind a sign of number.
    private static bool MayBeTitle(Draft draft) => draft.Shape.Words is > 1 and <= MostWords && draft.Text[0] != '#' && !draft.Text.AsSpan().ContainsAny(Separators) && !IsCode(draft);

    private static bool IsCode(Draft draft) => draft.Kind == BlockKind.Code || draft.Text.Contains('\n', StringComparison.Ordinal) || (draft.Text.Length > 0 && CodeForm.IsTelling(draft.Text, draft.Shape));

    // The words of the prose at and after a line; not those of the short lines between. Bounded, as a line may be the whole dump.
    private static KnownWords WordsOf(IReadOnlyList<Draft> drafts, int first)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        int count = 0;
        for (int i = first; i < drafts.Count && i < first + LinesOfProse; i++)
        {
            bool isCompared = drafts[i].Shape.Words >= ComparedWords;
            for (int at = 0; isCompared && count < MostProseWords && LineWords.Next(drafts[i].Text, ref at, out Range word); count++)
            {
                known.Add(drafts[i].Text.AsSpan(word));
            }
        }

        return new KnownWords(words);
    }

    // A line that ends like a sentence or opens a list is half a title: a caption, a lead.
    private static double ScoreOf(Draft draft, KnownWords prose)
    {
        int words = 0;
        int echoed = 0;
        for (int at = 0; LineWords.Next(draft.Text, ref at, out Range word); words++)
        {
            echoed += prose.Contains(draft.Text.AsSpan(word)) ? 1 : 0;
        }

        double ending = draft.Shape.Ending is LineEnding.Sentence or LineEnding.Comma or LineEnding.Colon ? 0.5 : 1;
        return ending * Math.Pow(draft.Text.Length, 0.75) * (Unechoed + (echoed / (double)Math.Max(1, words)));
    }
}
