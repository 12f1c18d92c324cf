using System.Numerics;

namespace Ingest.Parsing.PlainText.RunOn;

/// <summary>
/// What tells whether a program put two blocks of a page together between two words: the words around the place, how they begin and end, how far sentences reach, and which words
/// stand together elsewhere in the line; each as a hash for the linear model. Training and use share it.
/// </summary>
internal sealed class BreakFeatures
{
    /// <summary>Features that ask for no word: all there are in a language that the weights do not know.</summary>
    public const int Shaped = 20;

    /// <summary>Features of a place.</summary>
    public const int Count = Shaped + 8;

    /// <summary>Words on each side of which the share of capitals counts.</summary>
    private const int Window = 8;

    /// <summary>Longest run of capitals that counts.</summary>
    private const int LongestRun = 12;

    /// <summary>Words to a capitalised one within a sentence, from which on they are more than names; in English prose there are 25.</summary>
    private const int FewNouns = 16;

    /// <summary>The same, from which on they are nouns; in German prose there are 6.</summary>
    private const int ManyNouns = 10;

    /// <summary>Words to one without a space before it, from which on they are more than names; 50, not tuned.</summary>
    private const int FewGlued = 50;

    /// <summary>The same, from which on they are many; 12, not tuned. In the kit's dumps run together without spaces there are 10.</summary>
    private const int ManyGlued = 12;

    /// <summary>Sentences to one without a space before it, from which on they are many; 8, not tuned.</summary>
    private const int ManyGluedSentences = 8;

    // Of each word: words from the start of its sentence and to its end, of which few are told apart; words with a capital before it.
    private readonly byte[] _since;
    private readonly byte[] _until;
    private readonly int[] _raised;

    // How often each word and each pair occurs, by hash.
    private readonly byte[] _counts;
    private readonly byte[] _pairs;

    // How many places have no space, and how many ends of sentences: 0 few or none, 1 some, 2 many, each.
    private readonly uint _glue;

    // Whether words within sentences are capitalised: 0 names, 1 more, 2 nouns, as in German.
    private readonly uint _nouns;

    public BreakFeatures(List<RunWord> words)
    {
        Words = words;
        _since = new byte[words.Count];
        _until = new byte[words.Count];
        _raised = new int[words.Count + 1];
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, 4 * words.Count));
        _counts = new byte[size];
        _pairs = new byte[size];
        int stops = 0;
        int gluedStops = 0;
        int glued = 0;
        int nouns = 0;
        for (int i = 0; i < words.Count; i++)
        {
            bool isFirst = i == 0 || words[i - 1].EndsSentence;
            stops += isFirst ? 1 : 0;
            glued += words[i].Gap == WordGap.None ? 1 : 0;
            gluedStops += isFirst && words[i].Gap == WordGap.None ? 1 : 0;
            nouns += i > 0 && i + 1 < words.Count && IsAmongSmall(words[i - 1], words[i], words[i + 1]) ? 1 : 0;
            _since[i] = isFirst ? (byte)1 : OneMore(_since[i - 1]);
            _raised[i + 1] = _raised[i] + (HasCapital(words[i]) || words[i].Look == WordLook.Symbols ? 1 : 0);
            ref byte count = ref _counts[words[i].Hash & (size - 1)];
            count = OneMore(count);
            if (i > 0)
            {
                ref byte pairs = ref _pairs[PairOf(i) & (size - 1)];
                pairs = OneMore(pairs);
            }
        }

        for (int i = words.Count - 1; i >= 0; i--)
        {
            _until[i] = words[i].EndsSentence || i + 1 == words.Count ? (byte)1 : OneMore(_until[i + 1]);
        }

        _glue = ((glued * FewGlued < words.Count ? 0u : glued * ManyGlued < words.Count ? 1u : 2u) << 2) + (gluedStops == 0 ? 0u : gluedStops * ManyGluedSentences < stops ? 1u : 2u);
        _nouns = nouns * FewNouns < words.Count ? 0u : nouns * ManyNouns < words.Count ? 1u : 2u;
    }

    /// <summary>The words.</summary>
    public List<RunWord> Words { get; }

    /// <summary>Writes the features of the place before a word, which is not the first: all <see cref="Count"/>, or the first <see cref="Shaped"/> where there is room for no more.</summary>
    public void Write(int before, Span<uint> features)
    {
        RunWord last = Words[before - 1];
        RunWord next = Words[before];
        uint near = (((_nouns * RunWord.Shapes) + last.Shape) * RunWord.Shapes) + next.Shape;
        uint meeting = (_nouns << 8) + ((uint)last.Close << 4) + (uint)next.Look;
        uint left = ShapeAt(before - 2);
        uint right = ShapeAt(before + 1);
        uint glue = (_glue << 1) + (next.Gap == WordGap.None ? 1u : 0);
        uint since = Bucket(_since[before - 1]);
        uint until = Bucket(_until[before]);
        uint raisedBefore = Raised(before - Window, before);
        uint raisedAfter = Raised(before, before + Window);

        features[0] = Hash(0, near, glue);
        features[1] = Hash(1, near, left);
        features[2] = Hash(2, near, right);
        features[3] = Hash(3, near, Mix(left, right, glue));
        features[4] = Hash(4, near, Mix(right, ShapeAt(before + 2)));
        features[5] = Hash(5, near, Mix(left, ShapeAt(before - 3)));
        features[6] = Hash(6, glue, (uint)last.Close);

        // How far sentences reach, and how many capitals stand around.
        uint reach = (since << 4) + until;
        uint spread = (_nouns << 8) + (raisedBefore << 4) + raisedAfter;
        uint runs = (Bucket(RunBefore(before)) << 4) + Bucket(RunAfter(before));
        features[7] = Hash(7, near, reach);
        features[8] = Hash(8, near, spread);
        features[9] = Hash(9, reach, spread);
        features[10] = Hash(10, meeting, Mix(until, spread));
        features[11] = Hash(11, meeting, Mix(since, spread));
        features[12] = Hash(12, Mix(next.Shape, right, _nouns), (until << 4) + raisedAfter);
        features[13] = Hash(13, Mix(left, last.Shape, _nouns), (since << 4) + raisedBefore);
        features[14] = Hash(14, near, runs);
        features[15] = Hash(15, meeting, Mix(runs, since, until));

        // Whether the words stand together elsewhere, too.
        uint counts = (Math.Min(4u, PairCount(before)) << 8) + (Bucket(CountOf(last)) << 4) + Bucket(CountOf(next));
        uint pairs = (Math.Min(3u, PairCount(before - 1)) << 4) + (Math.Min(3u, PairCount(before)) << 2) + Math.Min(3u, PairCount(before + 1));
        features[16] = Hash(16, near, counts);
        features[17] = Hash(17, spread, counts);
        features[18] = Hash(18, near, pairs);
        features[19] = Hash(19, meeting, Mix(pairs, spread));
        if (features.Length >= Count)
        {
            features[20] = Hash(20, last.Hash, next.Shape);
            features[21] = Hash(21, next.Hash, last.Shape);
            features[22] = Hash(22, last.Hash, next.Hash);
            features[23] = Hash(23, WordAt(before - 2), last.Hash);
            features[24] = Hash(24, next.Hash, WordAt(before + 1));
            features[25] = Hash(25, last.Hash, glue);
            features[26] = Hash(26, next.Hash, glue);
            features[27] = Hash(27, next.Hash, (until << 4) + raisedAfter);
        }
    }

    private static bool HasCapital(RunWord word) => word.Look is WordLook.Capitalised or WordLook.Capitals or WordLook.Initial;

    private static bool IsAmongSmall(RunWord last, RunWord word, RunWord next) =>
        last is { Look: WordLook.Small, Close: WordClose.Plain or WordClose.Comma } && word.Look == WordLook.Capitalised && word.Gap != WordGap.None && next.Look == WordLook.Small;

    private static bool IsInRun(RunWord word) => HasCapital(word) || word.Look == WordLook.Number;

    private static byte OneMore(byte count) => (byte)Math.Min(byte.MaxValue, count + 1);

    private uint PairOf(int second) => Mix(Words[second - 1].Hash, Words[second].Hash);

    private byte PairCount(int second) => second > 0 && second < Words.Count ? _pairs[PairOf(second) & (_pairs.Length - 1)] : (byte)0;

    private byte CountOf(RunWord word) => _counts[word.Hash & (_counts.Length - 1)];

    private uint ShapeAt(int word) => word >= 0 && word < Words.Count ? Words[word].Shape : RunWord.Shapes;

    private uint WordAt(int word) => word >= 0 && word < Words.Count ? Words[word].Hash : 0;

    private int RunBefore(int before)
    {
        int run = 0;
        while (run < LongestRun && run < before && IsInRun(Words[before - 1 - run]))
        {
            run++;
        }

        return run;
    }

    private int RunAfter(int before)
    {
        int run = 0;
        while (run < LongestRun && before + run < Words.Count && IsInRun(Words[before + run]))
        {
            run++;
        }

        return run;
    }

    // The share of words with capitals in eighths, rounded up.
    private uint Raised(int from, int to)
    {
        from = Math.Max(0, from);
        to = Math.Min(Words.Count, to);
        return (uint)(((_raised[to] - _raised[from]) * 8) + to - from - 1) / (uint)(to - from);
    }

    private static uint Bucket(int count) => count switch
    {
        <= 4 => (uint)count,
        <= 6 => 5,
        <= 9 => 6,
        <= 15 => 7,
        <= 25 => 8,
        _ => 9,
    };

    private static uint Mix(uint first, uint second, uint third = 0) => Hash(third, first, second);

    private static uint Hash(uint kind, uint first, uint second)
    {
        uint hash = (kind * 0x9E3779B1) ^ first;
        hash = (hash ^ (hash >> 15)) * 0x85EBCA6B;
        hash ^= second;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        hash = (hash ^ (hash >> 16)) * 0x9E3779B1;
        return hash ^ (hash >> 15);
    }
}
