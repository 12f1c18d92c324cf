using System.Buffers;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>What the wording of a candidate tells.</summary>
internal static class AuthorShape
{
    private static readonly SearchValues<char> Unusual = SearchValues.Create("|/\\()[]_#*+;:");

    /// <summary>Adds the features of wording to all candidates.</summary>
    public static void Describe(IReadOnlyList<Candidate> all, SiteIdentity site, string? title)
    {
        HashSet<string> titleWords = TextKeys.Words(title ?? "");
        foreach (Candidate candidate in all)
        {
            candidate.Features |= Wording(candidate.Text, site, titleWords) | Agreement(candidate) | Relation(candidate, all);
        }
    }

    private static ulong Wording(string text, SiteIdentity site, HashSet<string> titleWords)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] names = text.Split([", ", " & ", " and "], StringSplitOptions.RemoveEmptyEntries);
        ulong features = AuthorCandidates.Bit(((words.Length + names.Length - 1) / Math.Max(1, names.Length)) switch { <= 1 => AuthorFeature.OneWord, 2 => AuthorFeature.TwoWords, 3 => AuthorFeature.ThreeWords, _ => AuthorFeature.ManyWords });
        features |= If(Array.TrueForAll(names, Bylines.IsPersonal), AuthorFeature.Personal);
        features |= If(text.AsSpan().ContainsAnyInRange('0', '9'), AuthorFeature.Digits);
        features |= If(char.IsLower(text[0]), AuthorFeature.LowerCase);
        features |= If(IsCapitals(text), AuthorFeature.Capitals);
        features |= If(site.Is(text) || IsHost(text), AuthorFeature.Site);
        features |= If(text.AsSpan().ContainsAny(Unusual), AuthorFeature.Punctuated);
        features |= If(names.Length > 1, AuthorFeature.Several);
        bool isGroup = false;
        bool isInTitle = true;
        foreach (string word in words)
        {
            isGroup |= BylineRoles.IsGroupWord(word.Trim(',', '.', ':', '(', ')'));
            isInTitle &= titleWords.Contains(word.ToLowerInvariant());
        }

        return features | If(isGroup, AuthorFeature.Group) | If(isInTitle, AuthorFeature.InTitle);
    }

    private static ulong Agreement(Candidate candidate)
    {
        const int Sources = (1 << ((int)AuthorFeature.TitlePart + 1)) - 1;
        int sources = System.Numerics.BitOperations.PopCount(candidate.Features & Sources);
        return If(sources == 2, AuthorFeature.TwoSources) | If(sources > 2, AuthorFeature.ManySources) | If(candidate.Times > 2, AuthorFeature.Repeated);
    }

    // "Ann Example" beside "Ann Example Senior Editor".
    private static ulong Relation(Candidate candidate, IReadOnlyList<Candidate> all)
    {
        ulong features = 0;
        foreach (Candidate other in all)
        {
            int shorter = Math.Min(other.Text.Length, candidate.Text.Length);
            if (shorter > 3 && other.Text.Length != candidate.Text.Length && other.Text.AsSpan(0, shorter).SequenceEqual(candidate.Text.AsSpan(0, shorter)))
            {
                features |= AuthorCandidates.Bit(other.Text.Length < candidate.Text.Length ? AuthorFeature.Extends : AuthorFeature.Extended);
            }
        }

        return features;
    }

    // "herald.example": a site that is its own author, under this address or another.
    private static bool IsHost(string text) =>
        text.LastIndexOf('.') is > 0 and int dot && text.Length - dot is 3 or 4 && !text.AsSpan().ContainsAny(' ', '@') && !text.AsSpan(dot + 1).ContainsAnyExceptInRange('a', 'z');

    private static bool IsCapitals(string text) => text.AsSpan().ContainsAnyInRange('A', 'Z') && string.Equals(text, text.ToUpperInvariant(), StringComparison.Ordinal);

    private static ulong If(bool holds, AuthorFeature feature) => holds ? AuthorCandidates.Bit(feature) : 0;
}
