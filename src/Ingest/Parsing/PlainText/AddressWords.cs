namespace Ingest.Parsing.PlainText;

/// <summary>The different words of a page's address, and how much a line has in common with them. Case does not count.</summary>
internal sealed class AddressWords
{
    private const int MostWords = 30;

    private readonly KnownWords _words;

    private AddressWords(string path)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; LineWords.Next(path, ref i, out Range word) && words.Count < MostWords;)
        {
            words.Add(path[word]);
        }

        _words = new KnownWords(words);
    }

    /// <summary>How many there are; at most 30 are read.</summary>
    public int Count => _words.Count;

    /// <summary>The words of an address's path; none where it is unknown.</summary>
    public static AddressWords Of(string? url) => new(Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) ? Uri.UnescapeDataString(uri.AbsolutePath) : "");

    /// <summary>Share of different words that a line and the address have in common (Dice); 0 where they share fewer than two, or the line has more than 30.</summary>
    /// <param name="line">The line.</param>
    /// <param name="least">What does not go beyond it may be given as 0, which is sooner known.</param>
    public double Likeness(string line, double least = 0)
    {
        int most = Math.Min(_words.Count, CountKnown(line));
        if (most < 2)
        {
            return 0;
        }

        Span<Range> seen = stackalloc Range[MostWords];
        int count = 0;
        int shared = 0;
        for (int i = 0; LineWords.Next(line, ref i, out Range word);)
        {
            if (IsAmong(seen[..count], line, line.AsSpan(word)))
            {
                continue;
            }

            if (count == MostWords || Dice(most, count + 1) <= least)
            {
                return 0;
            }

            seen[count++] = word;
            shared += _words.Contains(line.AsSpan(word)) ? 1 : 0;
        }

        return shared < 2 ? 0 : Dice(shared, count);
    }

    private double Dice(int shared, int count) => 2.0 * shared / (count + _words.Count);

    private int CountKnown(string line)
    {
        int known = 0;
        for (int i = 0; LineWords.Next(line, ref i, out Range word);)
        {
            known += _words.Contains(line.AsSpan(word)) ? 1 : 0;
        }

        return known;
    }

    private static bool IsAmong(ReadOnlySpan<Range> seen, string line, ReadOnlySpan<char> word)
    {
        foreach (Range other in seen)
        {
            if (word.Equals(line.AsSpan(other), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
