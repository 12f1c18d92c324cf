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
    private const int MaximumWords = 16;

    /// <summary>Words of the longest beginning that is looked up.</summary>
    private const int MaximumOpening = 6;

    /// <summary>Words up to which a line that begins with a phrase is one; longer ones are sentences.</summary>
    private const int MaximumOpened = 14;

    private static readonly Dictionary<ulong, StockKind> Wholes = [];
    private static readonly Dictionary<ulong, StockKind> Openings = [];

    // What numbers of one to four digits are hashed to: digits are all alike.
    private static readonly uint[] Numbers = [.. Enumerable.Range(1, 4).Select(static digits => WordsOf(new string('0', digits))[0])];

    static StockPhrases()
    {
        foreach (string entry in EmbeddedLines.FilesIn(Folder).SelectMany(EmbeddedLines.Read))
        {
            Add(entry);
        }
    }

    /// <summary>What a text is, by its words as <see cref="PageWords"/> has them; a number at its end does not count ("Comments (12)").</summary>
    public static StockKind KindOf(ReadOnlySpan<uint> words)
    {
        if (words.IsEmpty || words.Length > MaximumWords)
        {
            return StockKind.None;
        }

        words = words.Length > 1 && Numbers.Contains(words[^1]) ? words[..^1] : words;
        ulong key = 0;
        StockKind opening = StockKind.None;
        for (int i = 0; i < words.Length; i++)
        {
            key = Next(key, words[i]);
            if (i < MaximumOpening && Openings.TryGetValue(key, out StockKind kind))
            {
                opening = kind;
            }
        }

        return Wholes.TryGetValue(key, out StockKind whole) ? whole : words.Length <= MaximumOpened ? opening : StockKind.None;
    }

    private static void Add(string entry)
    {
        int space = entry.IndexOf(' ', StringComparison.Ordinal);
        if (!Enum.TryParse(entry.AsSpan(0, space), ignoreCase: true, out StockKind kind))
        {
            throw new InvalidOperationException($"Unknown kind of stock phrase '{entry}'.");
        }

        ulong key = 0;
        foreach (uint word in WordsOf(entry[(space + 1)..]))
        {
            key = Next(key, word);
        }

        // Of a phrase that two languages use differently, the first one in the order of files counts.
        (entry[^1] == '*' ? Openings : Wholes).TryAdd(key, kind);
    }

    private static uint[] WordsOf(string phrase)
    {
        Span<uint> words = stackalloc uint[HashedTokens.MaximumWords];
        return words[..HashedTokens.Words(phrase, words)].ToArray();
    }

    private static ulong Next(ulong key, uint word) => ulong.RotateLeft((key ^ word) * 0x9E3779B97F4A7C15UL, 29);
}
