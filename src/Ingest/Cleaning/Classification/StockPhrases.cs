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

    private static readonly Dictionary<ulong, StockKind> Wholes = new(Capacity);
    private static readonly Dictionary<ulong, StockKind> Openings = [];
    private static readonly HashSet<uint> OpeningWords = [];

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
                if (entry[^1] == '*')
                {
                    Openings.TryAdd(KeyHash.Of(phrase), kind);
                    OpeningWords.Add(phrase[0]);
                }
                else
                {
                    Wholes.TryAdd(KeyHash.Of(phrase), kind);
                }
            }
        }
    }

    /// <summary>Makes sure that the lists are read.</summary>
    public static void Load() => RuntimeHelpers.RunClassConstructor(typeof(StockPhrases).TypeHandle);

    /// <summary>What a text is, by its words as <see cref="PageWords"/> has them; a number at its end does not count ("Comments (12)").</summary>
    public static StockKind KindOf(ReadOnlySpan<uint> words)
    {
        if (words.IsEmpty || words.Length > MaximumWords)
        {
            return StockKind.None;
        }

        ulong key = 0;
        ulong before = 0;
        StockKind opening = StockKind.None;
        bool mayOpen = OpeningWords.Contains(words[0]);
        for (int i = 0; i < words.Length; i++)
        {
            before = key;
            key = KeyHash.Next(key, words[i]);
            if (mayOpen && Openings.TryGetValue(key, out StockKind kind))
            {
                opening = kind;
            }
        }

        return Wholes.TryGetValue(key, out StockKind whole) || (Numbers.Contains(words[^1]) && Wholes.TryGetValue(before, out whole))
            ? whole
            : opening;
    }

    private static uint[] NumbersOfDigits()
    {
        var numbers = new uint[4];
        _ = HashedTokens.Words("0 00 000 0000", numbers);
        return numbers;
    }
}
