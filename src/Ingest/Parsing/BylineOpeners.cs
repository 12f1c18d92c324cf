using Ingest.Decoding;

namespace Ingest.Parsing;

/// <summary>What opens a byline: "by", "von", "Text:".</summary>
internal static class BylineOpeners
{
    // No opener is further into a line.
    private const int LastOpener = 6;

    private const string Around = ":：-–—,.";

    private static readonly KnownWords Openers = new(EmbeddedLines.Read("Parsing/byline-openers.txt"));

    private static readonly KnownWords Labels = new(["about", "article", "posted", "published", "review", "story", "text", "the", "this", "words", "written"]);

    private static readonly KnownWords Deniers = new(EmbeddedLines.Read("Parsing/byline-deniers.txt"));

    /// <summary>Whether a word is an opener; "text" is none without its colon.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Openers.Contains(word);

    /// <summary>Whether a word, with punctuation around it, opens a byline.</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) => Openers.Contains(Bare(word)) || Openers.Contains(word);

    /// <summary>Whether a word says what was written, as before an opener: "Story by".</summary>
    public static bool IsLabelWord(ReadOnlySpan<char> word) => Labels.Contains(word);

    /// <summary>A word without what stands around openers.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.Trim(Around);

    /// <summary>The word behind the first opener; 0 without one, −1 where it names no author ("Powered by").</summary>
    /// <param name="line">The byline.</param>
    /// <param name="words">Its words.</param>
    /// <param name="isStated">Whether the whole text is stated to be a name: only labels can stand before its opener.</param>
    /// <param name="isOpened">Whether an opener stood before the name.</param>
    public static int Behind(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, bool isStated, out bool isOpened)
    {
        isOpened = false;
        bool isBehindComma = false;
        bool isBehindLabels = true;
        for (int i = 0; i < words.Length && i < LastOpener; i++)
        {
            // "Ann Example, Staff Writer": nothing is opened by a role.
            ReadOnlySpan<char> word = line[words[i]];
            bool isRole = isBehindComma && (i + 1 == words.Length || NameEnds.EndsName(line[words[i + 1]])) && BylineRoles.IsRole(word);
            if (!isRole && IsOpener(word) && !IsWithinName(line, words, i))
            {
                if (i > 0 && Deniers.Contains(line[words[i - 1]]))
                {
                    return -1;
                }

                isOpened = isBehindLabels || !isStated;
                return isOpened ? BehindOpeners(line, words, i + 1) : 0;
            }

            isBehindComma |= word[^1] == ',';
            isBehindLabels &= Labels.Contains(word);
        }

        return 0;
    }

    private static int BehindOpeners(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int at)
    {
        while (at < words.Length && (IsOpener(line[words[at]]) || line[words[at]] is ":" or "：" or "-" or "–"))
        {
            at++;
        }

        return at;
    }

    // "Anna von Berg", "Ursula von der Leyen"; but "Foto von Anna Berg".
    private static bool IsWithinName(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int opener)
    {
        bool isBehindName = opener > 0 && NameParticles.Contains(line[words[opener]]);
        for (int i = 0; isBehindName && i < opener; i++)
        {
            ReadOnlySpan<char> word = line[words[i]];
            isBehindName = char.IsUpper(word[0]) && char.IsLetter(word[^1]) && !Labels.Contains(word);
        }

        int end = opener + 1;
        while (isBehindName && end < words.Length && char.IsUpper(line[words[end]][0]) && line[words[end - 1]][^1] != ',' && !NameEnds.IsEnder(line[words[end]]))
        {
            end++;
        }

        return isBehindName && (end == opener + 2 || (end < words.Length && end == opener + 1 && NameParticles.Contains(line[words[end]])));
    }
}
