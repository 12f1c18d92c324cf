namespace Ingest.Parsing;

/// <summary>
/// A set of words, found without regard to case. It is asked for every word of a page, and nearly always the answer is no: the first letter
/// and the length tell that for nine words in ten, without a hash. Immutable; thread-safe.
/// </summary>
internal sealed class KnownWords
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    // For each first letter the lengths there are, a bit each; the last for all that are longer.
    private readonly ulong[] _lengths = new ulong[32];

    /// <summary>Makes a set.</summary>
    public KnownWords(params IEnumerable<string> words)
    {
        var set = new HashSet<string>(words, StringComparer.OrdinalIgnoreCase);
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        Count = set.Count;
        foreach (string word in set)
        {
            _lengths[PlaceOf(word[0])] |= LengthBit(word.Length);
        }
    }

    /// <summary>Different words.</summary>
    public int Count { get; }

    /// <summary>Whether a word is among them, in either case.</summary>
    public bool Contains(ReadOnlySpan<char> word) =>
        !word.IsEmpty && (_lengths[PlaceOf(word[0])] & LengthBit(word.Length)) != 0 && _words.Contains(word);

    private static int PlaceOf(char first) => char.IsAsciiLetter(first) ? first & 31 : 0;

    private static ulong LengthBit(int length) => 1UL << Math.Min(length, 63);
}
