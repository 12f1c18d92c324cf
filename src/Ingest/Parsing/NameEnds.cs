using Ingest.Decoding;

namespace Ingest.Parsing;

/// <summary>Where in a byline a name ends: before a date, a bracket, a word of bylines.</summary>
internal static class NameEnds
{
    private static readonly KnownWords Enders = new(EmbeddedLines.Read("Parsing/byline-enders.txt"));

    private static readonly KnownWords CreditWords = new(["additional", "foto", "fotos", "graphics", "illustration", "illustrations", "photo", "photographs", "photography", "photos", "reporting", "video", "videos"]);

    private static readonly KnownWords DateWords = new(EmbeddedLines.Read("Parsing/byline-date-words.txt"));

    /// <summary>Whether a word ends names, some only before a date.</summary>
    public static bool IsEnder(ReadOnlySpan<char> word) => Enders.Contains(word) || DateWords.Contains(word);

    /// <summary>The word behind a name.</summary>
    /// <param name="line">The byline.</param>
    /// <param name="words">Its words.</param>
    /// <param name="start">The name's first word.</param>
    /// <param name="isOpened">Whether an opener stood before the name.</param>
    public static int Find(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int start, bool isOpened)
    {
        for (int end = start; end < words.Length; end++)
        {
            end = Nicknames.Behind(line, words, start, end);
            ReadOnlySpan<char> word = line[words[end]];
            if (end > start && (EndsName(word) || OpensDate(line, words, start, end) || (isOpened && EndsOpened(line, words, start, end))))
            {
                return WithoutCredit(line, words, start, end);
            }

            if (word is [_, .., '|' or '•' or '·'])
            {
                return end + 1;
            }
        }

        return words.Length;
    }

    /// <summary>Whether no name goes on with a word.</summary>
    public static bool EndsName(ReadOnlySpan<char> word) =>
        word[0] is '|' or '•' or '·' or '∙' or '●' or '-' or '–' or '—' or '/' or '(' or '<' or '@' or '»' || char.IsAsciiDigit(word[0]) || Enders.Contains(Bare(word));

    /// <summary>Names that stand twice, once for the picture and once for the link: where the first ends; otherwise the end as it is.</summary>
    public static int Undouble(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int start, int end)
    {
        int half = (end - start) / 2;
        if (half == 0 || (end - start) % 2 != 0)
        {
            return end;
        }

        for (int i = 0; i < half; i++)
        {
            if (!line[words[start + i]].SequenceEqual(line[words[start + half + i]]))
            {
                return end;
            }
        }

        return start + half;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.TrimEnd(":：,.");

    // "Ann Example May 4", "Ann Example den nov 04", "Ann Example le mardi"; but "Theresa May", "Frank van den Berg", "Kim Min Ji", "Nadia el Fani".
    private static bool OpensDate(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int start, int at)
    {
        ReadOnlySpan<char> word = line[words[at]];
        if (!DateWords.Contains(Bare(word)) || NameParticles.Contains(line[words[at - 1]]))
        {
            return false;
        }

        ReadOnlySpan<char> next = at + 1 < words.Length && word[^1] != ',' ? line[words[at + 1]] : default;
        bool isBeforeDate = !next.IsEmpty
            && (char.IsAsciiDigit(next[0]) || DateWords.Contains(Bare(next)) || (char.IsLower(word[0]) && char.IsLower(next[0]) && !NameParticles.Contains(next)));

        // Where the line or the name ends with such a word, a name has two others, and the last is no initial ("Lena H. Sun").
        bool isBehindInitial = line[words[at - 1]] is [_, '.'];
        return isBeforeDate || (at - start > 1 && !isBehindInitial && (next.IsEmpty || EndsName(next)));
    }

    // What is in lower case is a phrase ("used by readers to look for").
    private static bool EndsOpened(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int start, int end)
    {
        bool isEnd = LeavesName(line, words, start, end);
        for (int i = start; isEnd && i < end; i++)
        {
            isEnd = !char.IsLower(line[words[i]][0]) || NameParticles.Contains(line[words[i]]);
        }

        return isEnd;
    }

    // "By Ann Example for The Herald", "By Ann Example Special to The Herald", "Words: Ann Example. Photos: Bob Other", "By Ann Example. Photos by Bob Other", "the review by Ann Example, above".
    private static bool LeavesName(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int start, int at)
    {
        ReadOnlySpan<char> word = line[words[at]];
        ReadOnlySpan<char> next = at + 1 < words.Length ? line[words[at + 1]] : default;
        bool isParticle = NameParticles.Contains(word);
        return word is "for" ? at > start + 1
            : (word[^1] is ':' or '：' && !next.IsEmpty)
            || (next is "to" or "for" && word.Equals("special", StringComparison.OrdinalIgnoreCase))
            || (!isParticle && char.IsLower(word[0]) && (line[words[at - 1]][^1] == ',' || BylineOpeners.IsOpener(word)));
    }

    // "Ann Example Photographs and Video" before "by Bob Other".
    private static int WithoutCredit(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int start, int end)
    {
        int credit = end;
        while (BylineOpeners.IsOpener(line[words[end]]) && credit > start + 1 && (CreditWords.Contains(Bare(line[words[credit - 1]])) || (credit < end && line[words[credit - 1]] is "and" or "&")))
        {
            credit--;
        }

        return credit;
    }
}
