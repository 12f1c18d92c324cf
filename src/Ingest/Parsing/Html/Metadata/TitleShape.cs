namespace Ingest.Parsing.Html.Metadata;

/// <summary>What the wording of a title candidate tells.</summary>
internal static class TitleShape
{
    /// <summary>Adds the features of wording, of agreement and of the page to all candidates.</summary>
    public static void Describe(IReadOnlyList<Candidate> all, SiteIdentity site, HashSet<string> titleWords, ulong page)
    {
        var keys = new string[all.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = TextKeys.Of(all[i].Text);
        }

        for (int i = 0; i < keys.Length; i++)
        {
            all[i].Features |= Agreement(all[i].Features) | Wording(all[i].Text, site, titleWords) | Relation(keys, i) | page;
        }
    }

    /// <summary>Share of a text's different words that are among others, 0–1.</summary>
    public static double Likeness(string text, HashSet<string> others)
    {
        HashSet<string> words = TextKeys.Words(text);
        if (words.Count == 0)
        {
            return 0;
        }

        int total = words.Count;
        words.IntersectWith(others);
        return (double)words.Count / total;
    }

    private static ulong Wording(string text, SiteIdentity site, HashSet<string> titleWords)
    {
        int words = text.AsSpan().Count(' ') + 1;
        double likeness = Likeness(text, titleWords);
        return TitleCandidates.Bit(words switch { 1 => TitleFeature.OneWord, 2 => TitleFeature.TwoWords, <= 5 => TitleFeature.FewWords, <= 12 => TitleFeature.SomeWords, _ => TitleFeature.ManyWords })
            | TitleCandidates.Bit(likeness > 0.99 ? TitleFeature.AllInTitle : likeness >= 0.5 ? TitleFeature.SomeInTitle : TitleFeature.FewInTitle)
            | If(site.Is(text), TitleFeature.Site) | If(site.Name is { Length: > 3 } name && text.Contains(name, StringComparison.OrdinalIgnoreCase), TitleFeature.HasSite)
            | If(TitleParts.Split(text).Count > 1, TitleFeature.Separated) | If(text.Contains(':', StringComparison.Ordinal), TitleFeature.Colon)
            | If(text.AsSpan().ContainsAnyInRange('A', 'Z') && !text.AsSpan().ContainsAnyInRange('a', 'z'), TitleFeature.Capitals);
    }

    private static ulong Agreement(ulong features)
    {
        const ulong Heading = (1UL << (int)TitleFeature.FirstHeading) | (1UL << (int)TitleFeature.LikelyHeading) | (1UL << (int)TitleFeature.LaterHeading) | (1UL << (int)TitleFeature.HiddenHeading);
        const ulong Element = (1UL << (int)TitleFeature.Whole) | (1UL << (int)TitleFeature.FirstPart) | (1UL << (int)TitleFeature.WithoutLast) | (1UL << (int)TitleFeature.WithoutSite);
        const ulong Preview = (1UL << (int)TitleFeature.PreviewWhole) | (1UL << (int)TitleFeature.PreviewFirst) | (1UL << (int)TitleFeature.PreviewWithoutLast) | (1UL << (int)TitleFeature.PreviewWithoutSite);
        const ulong Other = 1UL << (int)TitleFeature.OtherPreview;
        const ulong Structured = (1UL << (int)TitleFeature.Headline) | (1UL << (int)TitleFeature.Name) | (1UL << (int)TitleFeature.PageName);
        int sources = 0;
        foreach (ulong source in (ReadOnlySpan<ulong>)[Heading, Element, Preview, Other, Structured])
        {
            sources += (features & source) != 0 ? 1 : 0;
        }

        return If(sources == 2, TitleFeature.TwoSources) | If(sources == 3, TitleFeature.ThreeSources) | If(sources > 3, TitleFeature.ManySources);
    }

    private static ulong Relation(string[] keys, int at)
    {
        ulong features = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i].Length < keys[at].Length && keys[i].Length > 3 && keys[at].Contains(keys[i], StringComparison.Ordinal))
            {
                features |= TitleCandidates.Bit(TitleFeature.Contains);
            }
            else if (keys[i].Length > keys[at].Length && keys[i].Contains(keys[at], StringComparison.Ordinal))
            {
                features |= TitleCandidates.Bit(TitleFeature.Contained);
            }
        }

        return features;
    }

    private static ulong If(bool holds, TitleFeature feature) => holds ? TitleCandidates.Bit(feature) : 0;
}
