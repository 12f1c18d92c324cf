using System.Globalization;

namespace Ingest.Records.Quality;

/// <summary>
/// The repetition signals of Gopher (Rae et al. 2021, table A1): shares of lines and paragraphs that repeat an earlier one, by number and by
/// characters; share of characters in the most frequent n-gram of 2 to 4 words; share of characters in n-grams of 5 to 10 words that repeat an
/// earlier one, each character counted once. Repetition is found by 64-bit hashes, so the cost is linear.
/// </summary>
internal static class RepetitionSignals
{
    public const string DuplicateLineShare = "gopher_duplicate_line_share";
    public const string DuplicateParagraphShare = "gopher_duplicate_paragraph_share";
    public const string DuplicateLineCharacterShare = "gopher_duplicate_line_character_share";
    public const string DuplicateParagraphCharacterShare = "gopher_duplicate_paragraph_character_share";

    private const int SmallestTop = 2;
    private const int LargestTop = 4;
    private const int SmallestDuplicate = 5;
    private const int LargestDuplicate = 10;

    /// <summary>Name of the signal of the most frequent n-gram.</summary>
    public static string TopName(int words) => string.Create(CultureInfo.InvariantCulture, $"gopher_top_{words}_gram_character_share");

    /// <summary>Name of the signal of repeated n-grams.</summary>
    public static string DuplicateName(int words) => string.Create(CultureInfo.InvariantCulture, $"gopher_duplicate_{words}_gram_character_share");

    public static void Measure(SegmentedText text, OrderedDictionary<string, double> signals)
    {
        (int lines, long lineCharacters) = SumDuplicates(text.Lines);
        (int paragraphs, long paragraphCharacters) = SumDuplicates(text.Paragraphs);
        signals.Add(DuplicateLineShare, QualitySignals.Share(lines, text.Lines.Count));
        signals.Add(DuplicateParagraphShare, QualitySignals.Share(paragraphs, text.Paragraphs.Count));
        signals.Add(DuplicateLineCharacterShare, QualitySignals.Share(lineCharacters, text.Text.Length));
        signals.Add(DuplicateParagraphCharacterShare, QualitySignals.Share(paragraphCharacters, text.Text.Length));
        if (text.IsUnspaced)
        {
            // An n-gram of letters is no n-gram of words; the published limits do not carry over.
            return;
        }

        AddTop(text, signals);
        AddDuplicates(text, signals);
    }

    /// <summary>How many pieces repeat an earlier one, and their characters.</summary>
    public static (int Pieces, long Characters) SumDuplicates(IReadOnlyList<TextPiece> pieces)
    {
        HashSet<ulong> seen = new(pieces.Count);
        int repeated = 0;
        long characters = 0;
        foreach (TextPiece piece in pieces)
        {
            if (!seen.Add(piece.Hash))
            {
                repeated++;
                characters += piece.Length;
            }
        }

        return (repeated, characters);
    }

    private static void AddTop(SegmentedText text, OrderedDictionary<string, double> signals)
    {
        bool repeats = true;
        for (int words = SmallestTop; words <= LargestTop; words++)
        {
            // Where no shorter run repeats, no longer one can.
            long characters = repeats ? TopCharacters(text.Words, words) : 0;
            repeats = characters > 0;
            signals.Add(TopName(words), QualitySignals.Share(characters, text.Text.Length));
        }
    }

    /// <summary>Count times length of the most frequent n-gram, the longest of several; 0 when none occurs twice.</summary>
    private static long TopCharacters(IReadOnlyList<TextPiece> words, int size)
    {
        Dictionary<ulong, int> counts = new(words.Count);
        int bestCount = 1;
        int bestLength = 0;
        for (int i = 0; i + size <= words.Count; i++)
        {
            ulong hash = HashOf(words, i, size);
            counts.TryGetValue(hash, out int count);
            counts[hash] = ++count;
            int length = LengthOf(words, i, size);
            if (count > bestCount || (count == bestCount && count > 1 && length > bestLength))
            {
                bestCount = count;
                bestLength = length;
            }
        }

        return bestCount > 1 ? (long)bestCount * bestLength : 0;
    }

    private static void AddDuplicates(SegmentedText text, OrderedDictionary<string, double> signals)
    {
        bool repeats = true;
        for (int words = SmallestDuplicate; words <= LargestDuplicate; words++)
        {
            long characters = repeats ? DuplicateCharacters(text.Words, words) : 0;
            repeats = characters > 0;
            signals.Add(DuplicateName(words), QualitySignals.Share(characters, text.Text.Length));
        }
    }

    private static long DuplicateCharacters(IReadOnlyList<TextPiece> words, int size)
    {
        HashSet<ulong> seen = new(words.Count);
        long characters = 0;
        int i = 0;
        while (i + size <= words.Count)
        {
            if (seen.Add(HashOf(words, i, size)))
            {
                i++;
            }
            else
            {
                // Past the whole run, so that overlapping repetitions count each character once.
                characters += LengthOf(words, i, size);
                i += size;
            }
        }

        return characters;
    }

    private static ulong HashOf(IReadOnlyList<TextPiece> words, int start, int size)
    {
        ulong hash = words[start].Hash;
        for (int i = start + 1; i < start + size; i++)
        {
            hash = StableHash.Combine(hash, words[i].Hash);
        }

        return hash;
    }

    private static int LengthOf(IReadOnlyList<TextPiece> words, int start, int size)
    {
        TextPiece last = words[start + size - 1];
        return last.Start + last.Length - words[start].Start;
    }
}
