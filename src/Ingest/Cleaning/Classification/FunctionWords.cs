namespace Ingest.Cleaning.Classification;

/// <summary>
/// English function words, only to notice pages on which the word model (trained on English pages) has nothing to say.
/// </summary>
internal static class FunctionWords
{
    private const int LowestCount = 4096;
    private const string Resource = "Ingest.Cleaning.Classification.function-words.txt";

    private static readonly HashSet<uint> Hashes = Load();

    /// <summary>The lowest bits of the hashes, so that most other words need no look-up.</summary>
    private static readonly bool[] Lowest = LowestOf(Hashes);

    /// <summary>How many of the hashed words are function words.</summary>
    public static int Count(ReadOnlySpan<uint> words)
    {
        int count = 0;
        foreach (uint word in words)
        {
            count += Contains(word) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a hashed word is one.</summary>
    public static bool Contains(uint word) => Lowest[word % LowestCount] && Hashes.Contains(word);

    private static bool[] LowestOf(HashSet<uint> hashes)
    {
        var lowest = new bool[LowestCount];
        foreach (uint hash in hashes)
        {
            lowest[hash % LowestCount] = true;
        }

        return lowest;
    }

    private static HashSet<uint> Load()
    {
        using Stream stream = typeof(FunctionWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var hashes = new HashSet<uint>();
        Span<uint> word = stackalloc uint[1];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && HashedTokens.Words(line, word) == 1)
            {
                hashes.Add(word[0]);
            }
        }

        return hashes;
    }
}
