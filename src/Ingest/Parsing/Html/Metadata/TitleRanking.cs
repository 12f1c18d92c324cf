namespace Ingest.Parsing.Html.Metadata;

/// <summary>
/// Chooses the title by vote: what the level-1 headings, the parts of <c>title</c> and <c>og:title</c> and the structured data
/// agree on wins. Weights from a search on wcxb-dev; the result hardly depends on them, for where headline and title disagree
/// people who label pages do too.
/// </summary>
internal sealed class TitleRanking(PageFacts facts, SiteIdentity site)
{
    private const double HeadingWeight = 1.1;
    private const double FirstHeadingWeight = 0.3;
    private const double FirstPartWeight = 1.1;
    private const double FirstPreviewPartWeight = 0.9;
    private const double WithoutSiteWeight = 0.4;
    private const double WithoutLastPartWeight = 0.6;
    private const double StructuredWeight = 0.5;
    private const double SitePenalty = 0.2;

    // A later heading must be clearly more like the title to be preferred; a hidden one more still.
    private const double LaterHeadingPenalty = 0.02;
    private const double HiddenHeadingPenalty = 0.3;
    private const int MaximumHeadings = 40;

    private readonly Dictionary<string, (double Votes, string Text)> _votes = new(StringComparer.Ordinal);

    /// <summary>The title; null when the page has none.</summary>
    /// <param name="headings">Level-1 headings in order, and whether each is hidden.</param>
    public string? Choose(IReadOnlyList<(string Text, bool IsHidden)> headings)
    {
        string title = TitleParts.Collapse(facts.TitleElement);
        string preview = TitleParts.Collapse(facts.Meta("og:title"));
        VoteHeadings(headings, TextKeys.Words(title + " " + preview));
        VoteParts(title);
        if (preview.Length > 0)
        {
            (int start, int end) = TitleParts.Split(preview) is [var first, ..] ? first : (0, preview.Length);
            Vote(preview[start..end], FirstPreviewPartWeight);
        }

        foreach (SchemaObject found in facts.Objects)
        {
            if (found.Headline is not null)
            {
                Vote(TitleParts.Collapse(found.Headline), StructuredWeight);
                break;
            }
        }

        return Best();
    }

    private void VoteHeadings(IReadOnlyList<(string Text, bool IsHidden)> headings, HashSet<string> titleWords)
    {
        string? best = null;
        double bestScore = double.NegativeInfinity;
        double likeness = 0;
        for (int i = 0; i < headings.Count && i < MaximumHeadings; i++)
        {
            (string text, bool isHidden) = headings[i];
            double own = Likeness(text, titleWords);
            double score = own - (LaterHeadingPenalty * i) - (isHidden ? HiddenHeadingPenalty : 0);
            if (score > bestScore && !site.Is(text))
            {
                (best, bestScore, likeness) = (text, score, own);
            }
        }

        if (best is not null)
        {
            Vote(best, HeadingWeight + likeness);
        }

        if (headings.Count > 0)
        {
            Vote(headings[0].Text, FirstHeadingWeight + Likeness(headings[0].Text, titleWords));
        }
    }

    private void VoteParts(string title)
    {
        List<(int Start, int End)> parts = TitleParts.Split(title);
        if (parts.Count == 0)
        {
            return;
        }

        Vote(title[parts[0].Start..parts[0].End], FirstPartWeight);
        Vote(title[..(parts.Count > 1 ? parts[^2].End : parts[0].End)], WithoutLastPartWeight);
        int first = 0;
        int last = parts.Count - 1;
        while (last > first && site.Is(title[parts[last].Start..parts[last].End]))
        {
            last--;
        }

        while (last > first && site.Is(title[parts[first].Start..parts[first].End]))
        {
            first++;
        }

        Vote(title[parts[first].Start..parts[last].End], WithoutSiteWeight);
    }

    private static double Likeness(string heading, HashSet<string> titleWords)
    {
        HashSet<string> words = TextKeys.Words(heading);
        if (words.Count == 0)
        {
            return 0;
        }

        int total = words.Count;
        words.IntersectWith(titleWords);
        return (double)words.Count / total;
    }

    private void Vote(string text, double weight)
    {
        string key = TextKeys.Of(text);
        if (key.Length == 0)
        {
            return;
        }

        double votes = weight - (site.Is(text) ? SitePenalty : 0);
        _votes[key] = _votes.TryGetValue(key, out (double Votes, string Text) known) ? (known.Votes + votes, known.Text) : (votes, text);
    }

    // The order of a dictionary without removals is that of insertion: headings come first and win ties.
    private string? Best()
    {
        string? best = null;
        double votes = double.NegativeInfinity;
        foreach ((double Votes, string Text) entry in _votes.Values)
        {
            if (entry.Votes > votes)
            {
                (votes, best) = entry;
            }
        }

        return best;
    }
}
