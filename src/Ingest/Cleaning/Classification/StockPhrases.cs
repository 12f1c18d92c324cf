using System.Collections;
using System.Runtime.CompilerServices;
using Ingest.Decoding;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Short lines that stand on many sites, in 28 languages: what the linear models learn of English from labelled pages, told of languages that none are labelled in.
/// Compared by hashed words, so that looking up costs next to nothing. Thread-safe.
/// </summary>
internal static class StockPhrases
{
    private const string Folder = "Cleaning/Classification/Stock";

    /// <summary>Words up to which a line may be a phrase; characters, in scripts without spaces.</summary>
    private const int MaximumWords = 40;

    /// <summary>Phrases of all lists, about: no table grows while it is filled.</summary>
    private const int Capacity = 30_000;

    /// <summary>So many bits of a key tell beginnings apart: some 47,000 of them in a million places.</summary>
    private const int BeginningBits = 20;

    private static readonly Dictionary<ulong, StockKind> Wholes = new(Capacity);
    private static readonly Dictionary<ulong, StockKind> Openings = [];

    // A bit for what each phrase begins with, from its first word to the whole, and one for the whole: most looks end here, at words that begin none or end none.
    private static readonly BitArray Beginnings = new(1 << BeginningBits);
    private static readonly BitArray Ends = new(1 << BeginningBits);

    // What numbers of one to four digits are hashed to: digits are all alike.
    private static readonly uint[] Numbers = NumbersOfDigits();

    static StockPhrases()
    {
        Span<uint> words = stackalloc uint[HashedTokens.MaximumWords];
        foreach (string file in EmbeddedLines.FilesIn(Folder))
        {
            string name = "";
            StockKind kind = StockKind.None;
            foreach (string entry in EmbeddedLines.Read(file))
            {
                int space = entry.IndexOf(' ', StringComparison.Ordinal);
                if (!entry.AsSpan(0, space).SequenceEqual(name))
                {
                    name = entry[..space];
                    kind = Enum.Parse<StockKind>(name, ignoreCase: true);
                }

                // Of a phrase that two languages use differently, the first one in the order of files counts.
                ReadOnlySpan<uint> phrase = words[..HashedTokens.Words(entry.AsSpan(space + 1), words)];
                ulong key = 0;
                foreach (uint word in phrase)
                {
                    key = KeyHash.Next(key, word);
                    Beginnings[PlaceOf(key)] = true;
                }

                Ends[PlaceOf(key)] = true;
                (entry[^1] == '*' ? Openings : Wholes).TryAdd(key, kind);
            }
        }
    }

    /// <summary>Makes sure that the lists are read.</summary>
    public static void Load() => RuntimeHelpers.RunClassConstructor(typeof(StockPhrases).TypeHandle);

    /// <summary>
    /// What a text is, by its words as <see cref="PageWords"/> has them: a phrase, what begins like one, or phrases one after another ("Imprint · Privacy"), of which
    /// the one that is most seldom content counts. A number behind a phrase belongs to it ("Comments (12)").
    /// </summary>
    public static StockMatch Match(ReadOnlySpan<uint> words)
    {
        if (words.Length > MaximumWords)
        {
            return default;
        }

        StockKind strongest = StockKind.None;
        int matched = 0;
        for (int i = 0; i < words.Length;)
        {
            (int length, StockKind kind) = LongestAt(words[i..], isText: i == 0);
            strongest = kind > strongest ? kind : strongest;
            matched += length;
            i += Math.Max(1, length);
        }

        return new StockMatch(matched == words.Length ? strongest : StockKind.None, matched);
    }

    /// <summary>The longest phrase that some words begin with, a number behind it included; all of the words, where a text that opens so belongs to it.</summary>
    private static (int Length, StockKind Kind) LongestAt(ReadOnlySpan<uint> words, bool isText)
    {
        int length = 0;
        StockKind kind = StockKind.None;
        ulong key = 0;
        for (int i = 0; i < words.Length; i++)
        {
            key = KeyHash.Next(key, words[i]);
            if (!Beginnings[PlaceOf(key)])
            {
                break;
            }

            if (!Ends[PlaceOf(key)])
            {
                continue;
            }

            if (Wholes.TryGetValue(key, out StockKind found) && i + 1 >= length)
            {
                (length, kind) = (i + 1, found);
            }
            else if (Openings.TryGetValue(key, out found) && i + 1 > length)
            {
                (length, kind) = (isText ? words.Length : i + 1, found);
            }
        }

        return length > 0 && length < words.Length && Numbers.Contains(words[length]) ? (length + 1, kind) : (length, kind);
    }

    private static int PlaceOf(ulong key) => (int)(key >> (64 - BeginningBits));

    private static uint[] NumbersOfDigits()
    {
        var numbers = new uint[4];
        _ = HashedTokens.Words("0 00 000 0000", numbers);
        return numbers;
    }
}
