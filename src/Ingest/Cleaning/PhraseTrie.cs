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
    private readonly Dictionary<ulong, int> _edges = [];
    private readonly bool[] _pairs = new bool[PairAlphabet * PairAlphabet];
    private readonly int[] _lowRoot = new int[LowAlphabet];
    private readonly List<List<int>?> _ends = [null];
    private readonly bool[] _isOpenAtStart;
    private readonly bool[] _isOpenAtEnd;

    /// <summary>Builds the trie.</summary>
    /// <param name="phrases">Phrases as written in the lists; folded here.</param>
    public PhraseTrie(IReadOnlyList<string> phrases)
    {
        _isOpenAtStart = new bool[phrases.Count];
        _isOpenAtEnd = new bool[phrases.Count];
        for (int i = 0; i < phrases.Count; i++)
        {
            Add(TextFolding.Fold(phrases[i]), i);
        }
    }

    /// <summary>Adds every hit, by start and then length; overlapping ones included.</summary>
    /// <param name="folded">Text after <see cref="TextFolding"/>.</param>
    /// <param name="hits">Where the hits go.</param>
    public void Find(ReadOnlySpan<char> folded, List<PhraseHit> hits)
    {
        for (int start = 0; start < folded.Length; start++)
        {
            int state = CanStart(folded, start) ? Root(folded[start]) : 0;
            int end = start + 1;
            while (state != 0)
            {
                Report(folded, start, end, state, hits);
                state = end < folded.Length ? Next(state, folded[end]) : 0;
                end++;
            }
        }
    }

    /// <summary>Whether a phrase may end inside a word.</summary>
    public bool IsOpenAtEnd(int phrase) => _isOpenAtEnd[phrase];

    /// <summary>Whether two folded ASCII characters open any phrase: a quick look.</summary>
    public bool StartsWith(char first, char second) =>
        first < PairAlphabet && second < PairAlphabet && _pairs[(first * PairAlphabet) + second];

    private static bool IsWord(char c) => TextFolding.IsSpacedWord(c) || TextFolding.IsPrefixing(c);

    private static ulong Key(int state, char c) => ((ulong)(uint)state << 16) | c;

    // Two characters tell for nearly all places that no phrase starts there. A phrase of one character needs but one.
    private bool CanStart(ReadOnlySpan<char> folded, int start)
    {
        char first = folded[start];
        char second = start + 1 < folded.Length ? folded[start + 1] : '\uFFFF';
        return first >= PairAlphabet || second >= PairAlphabet || _pairs[(first * PairAlphabet) + second] || _ends[_lowRoot[first]] is not null;
    }

    private int Root(char c) => c < LowAlphabet ? _lowRoot[c] : Next(0, c);

    private int Next(int state, char c) => _edges.TryGetValue(Key(state, c), out int next) ? next : 0;

    private void Add(string phrase, int number)
    {
        _isOpenAtStart[number] = phrase.StartsWith('*') || TextFolding.IsUnspaced(phrase[0]);
        _isOpenAtEnd[number] = phrase.EndsWith('*') || (TextFolding.IsUnspaced(phrase[^1]) && !TextFolding.IsPrefixing(phrase[^1]));
        ReadOnlySpan<char> bare = phrase.AsSpan().Trim('*');
        if (bare.Length > 1 && bare[0] < PairAlphabet && bare[1] < PairAlphabet)
        {
            _pairs[(bare[0] * PairAlphabet) + bare[1]] = true;
        }

        int state = 0;
        foreach (char c in bare)
        {
            state = Extend(state, c);
        }

        (_ends[state] ??= []).Add(number);
    }

    private int Extend(int state, char c)
    {
        if (!_edges.TryGetValue(Key(state, c), out int next))
        {
            next = _ends.Count;
            _ends.Add(null);
            _edges.Add(Key(state, c), next);
            if (state == 0 && c < LowAlphabet)
            {
                _lowRoot[c] = next;
            }
        }

        return next;
    }

    private void Report(ReadOnlySpan<char> folded, int start, int end, int state, List<PhraseHit> hits)
    {
        if (_ends[state] is not { } phrases)
        {
            return;
        }

        bool startsWord = start == 0 || !TextFolding.IsSpacedWord(folded[start - 1]) || !TextFolding.IsSpacedWord(folded[start]);
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
