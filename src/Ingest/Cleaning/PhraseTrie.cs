namespace Ingest.Cleaning;

/// <summary>
/// Finds many phrases in one pass over folded text. Phrases are bordered by word borders where their script has them; a
/// <c>*</c> at either end lifts that (<c>eväst*</c>, <c>*cookies</c>). Immutable and thread-safe. Cost: a look-up per
/// character where no phrase starts, and at most the longest phrase's length where one does.
/// </summary>
internal sealed class PhraseTrie
{
    private const int LowAlphabet = 0x600;
    private const int PairAlphabet = 128;

    /// <summary>A phrase that asks for a word border begins with the two characters.</summary>
    private const byte StartsAtBorder = 1;

    /// <summary>A phrase that may begin anywhere does.</summary>
    private const byte StartsAnywhere = 2;

    private readonly byte[] _pairs = new byte[PairAlphabet * PairAlphabet];
    private readonly int[] _lowRoot = new int[LowAlphabet];
    private readonly PhraseStates _states;
    private readonly bool[] _isOpenAtStart;
    private readonly bool[] _isOpenAtEnd;

    /// <summary>Builds the trie.</summary>
    /// <param name="phrases">Phrases as written in the lists; folded here.</param>
    public PhraseTrie(IReadOnlyList<string> phrases)
    {
        _isOpenAtStart = new bool[phrases.Count];
        _isOpenAtEnd = new bool[phrases.Count];
        var bare = new string[phrases.Count];
        for (int i = 0; i < phrases.Count; i++)
        {
            bare[i] = Read(TextFolding.Fold(phrases[i]), i);
        }

        _states = new PhraseStates(bare);
        for (int c = 0; c < LowAlphabet; c++)
        {
            _lowRoot[c] = _states.Next(PhraseStates.Root, (char)c);
        }
    }

    /// <summary>Adds every hit, by start and then length; overlapping ones included.</summary>
    /// <param name="folded">Text after <see cref="TextFolding"/>.</param>
    /// <param name="hits">Where the hits go.</param>
    public void Find(ReadOnlySpan<char> folded, List<PhraseHit> hits)
    {
        for (int start = 0; start < folded.Length; start++)
        {
            if (CanStart(folded, start))
            {
                FindAt(folded, start, hits);
            }
        }
    }

    // Every hit that begins at one place, by length.
    private void FindAt(ReadOnlySpan<char> folded, int start, List<PhraseHit> hits)
    {
        int state = First(folded[start]);
        int end = start + 1;
        while (state != PhraseStates.None)
        {
            Report(folded, start, end, _states.EndingAt(state), hits);
            state = end < folded.Length ? _states.Next(state, folded[end]) : PhraseStates.None;
            end++;
        }
    }

    /// <summary>Whether a text is a phrase, or begins with one that may end inside a word.</summary>
    /// <param name="folded">Text after <see cref="TextFolding"/>.</param>
    public bool Matches(ReadOnlySpan<char> folded)
    {
        int state = folded.IsEmpty ? PhraseStates.None : First(folded[0]);
        for (int end = 1; state != PhraseStates.None; end++)
        {
            foreach (int phrase in _states.EndingAt(state))
            {
                if (end == folded.Length || _isOpenAtEnd[phrase])
                {
                    return true;
                }
            }

            state = end < folded.Length ? _states.Next(state, folded[end]) : PhraseStates.None;
        }

        return false;
    }

    /// <summary>Whether two folded ASCII characters open any phrase: a quick look.</summary>
    public bool StartsWith(char first, char second) =>
        first < PairAlphabet && second < PairAlphabet && _pairs[(first * PairAlphabet) + second] != 0;

    private static bool IsWord(char c) => TextFolding.IsSpacedWord(c) || TextFolding.IsPrefixing(c);

    private static bool StartsWord(ReadOnlySpan<char> folded, int start) =>
        start == 0 || !TextFolding.IsSpacedWord(folded[start - 1]) || !TextFolding.IsSpacedWord(folded[start]);

    // Two characters tell for nearly all places that no phrase starts there, and for most others that one would have to start a word.
    // A phrase of one character needs but one.
    private bool CanStart(ReadOnlySpan<char> folded, int start)
    {
        char first = folded[start];
        char second = start + 1 < folded.Length ? folded[start + 1] : '\uFFFF';
        if (first >= PairAlphabet || second >= PairAlphabet || !_states.EndingAt(_lowRoot[first]).IsEmpty)
        {
            return true;
        }

        byte pair = _pairs[(first * PairAlphabet) + second];
        return pair >= StartsAnywhere || (pair == StartsAtBorder && StartsWord(folded, start));
    }

    private int First(char c) => c < LowAlphabet ? _lowRoot[c] : _states.Next(PhraseStates.Root, c);

    // Notes how a phrase may begin and end, and takes the marks away.
    private string Read(string phrase, int number)
    {
        _isOpenAtStart[number] = phrase.StartsWith('*') || TextFolding.IsUnspaced(phrase[0]);
        _isOpenAtEnd[number] = phrase.EndsWith('*') || (TextFolding.IsUnspaced(phrase[^1]) && !TextFolding.IsPrefixing(phrase[^1]));
        string bare = phrase.Trim('*');
        if (bare.Length > 1 && bare[0] < PairAlphabet && bare[1] < PairAlphabet)
        {
            _pairs[(bare[0] * PairAlphabet) + bare[1]] |= _isOpenAtStart[number] ? StartsAnywhere : StartsAtBorder;
        }

        return bare;
    }

    private void Report(ReadOnlySpan<char> folded, int start, int end, ReadOnlySpan<int> phrases, List<PhraseHit> hits)
    {
        if (phrases.IsEmpty)
        {
            return;
        }

        bool startsWord = StartsWord(folded, start);
        bool endsWord = end == folded.Length || !IsWord(folded[end]) || !IsWord(folded[end - 1]);
        foreach (int phrase in phrases)
        {
            if ((startsWord || _isOpenAtStart[phrase]) && (endsWord || _isOpenAtEnd[phrase]))
            {
                hits.Add(new PhraseHit(start, end - start, phrase));
            }
        }
    }
}
