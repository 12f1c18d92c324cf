using System.Globalization;

namespace Ingest.Records.Language;

/// <summary>
/// What a model counts: runs of one to four letters within a word, its two edges included, and whole words. In Han text single letters and
/// pairs. Training and use share this code, so they cannot drift.
/// </summary>
internal static class LanguageFeatures
{
    /// <summary>Upper bound of features per character.</summary>
    public const int MaximumPerCharacter = 6;

    /// <summary>Marks the key of a whole word; four code units never have it, as the highest letters of the scripts counted stay below.</summary>
    public const ulong WordMark = 1UL << 63;

    private const char Edge = ' ';
    private const int LongestWord = 20;

    /// <summary>Writes the features of a text in one script; letters of other scripts count as gaps.</summary>
    /// <param name="text">The text.</param>
    /// <param name="script">The script.</param>
    /// <param name="keys">Room for <see cref="MaximumPerCharacter"/> keys a character and as many over.</param>
    /// <returns>Keys written.</returns>
    public static int Collect(ReadOnlySpan<char> text, WritingSystem script, Span<ulong> keys)
    {
        Span<char> word = stackalloc char[LongestWord];
        int length = 0;
        int count = 0;
        bool isIdentifier = false;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : Edge;
            bool isLetter = ScriptTable.Of(c) == script;
            if (isLetter && length < LongestWord)
            {
                // A capital after a small letter (useState) is a program's name for something, and pages about programs are full of them.
                isIdentifier |= length > 0 && char.IsUpper(c) && char.IsLower(text[i - 1]);
                word[length++] = script == WritingSystem.Han ? c : char.ToLower(c, CultureInfo.InvariantCulture);
            }
            else if (length > 0 && !IsSilent(c))
            {
                count += isIdentifier ? 0 : script == WritingSystem.Han ? AddPairs(word[..length], keys[count..]) : AddWord(word[..length], keys[count..]);
                length = 0;
                isIdentifier = false;
                if (isLetter)
                {
                    word[length++] = char.ToLower(c, CultureInfo.InvariantCulture);
                }
            }
        }

        return count;
    }

    /// <summary>Length class of a feature: 1–4 letters, edges included, or 5 for a whole word. Probabilities are estimated within a class.</summary>
    public static int ClassOf(ulong key) => key switch
    {
        >= WordMark => 5,
        > 0xFFFF_FFFF_FFFF => 4,
        > 0xFFFF_FFFF => 3,
        > 0xFFFF => 2,
        _ => 1,
    };

    /// <summary>Combining accents, vowel signs of Arabic and Hebrew, joiners: written or left out at will, so they neither count nor end a word.</summary>
    private static bool IsSilent(char c)
        => c is (>= '\u0300' and <= '\u036F') or (>= '\u064B' and <= '\u0655') or '\u0670' or '\u0640' or (>= '\u0591' and <= '\u05C7') or '\u200C' or '\u200D' or '\u00AD';

    private static int AddPairs(ReadOnlySpan<char> run, Span<ulong> keys)
    {
        int count = 0;
        for (int i = 0; i < run.Length; i++)
        {
            keys[count++] = run[i];
            if (i > 0)
            {
                keys[count++] = ((ulong)run[i - 1] << 16) | run[i];
            }
        }

        return count;
    }

    private static int AddWord(ReadOnlySpan<char> word, Span<ulong> keys)
    {
        int count = 0;
        ulong window = Edge;
        for (int i = 0; i <= word.Length; i++)
        {
            bool isEdge = i == word.Length;
            window = (window << 16) | (isEdge ? Edge : word[i]);
            if (!isEdge)
            {
                keys[count++] = window & 0xFFFF;
            }

            keys[count++] = window & 0xFFFF_FFFF;
            if (i >= 1)
            {
                keys[count++] = window & 0xFFFF_FFFF_FFFF;
            }

            if (i >= 2)
            {
                keys[count++] = window;
            }
        }

        keys[count++] = StableHash.Of(word) | WordMark;
        return count;
    }
}
