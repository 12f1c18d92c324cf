using System.Runtime.InteropServices;
using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>What the lines of a text dump have in common: scores of their words with those around them, and lines of the same form.</summary>
internal sealed class LineProfile
{
    private readonly PageArray<int> _groups;
    private readonly List<Twins> _twins = [];
    private readonly Dictionary<uint, int> _firstWords = [];

    public LineProfile(PageAddress address, PageWords words, PageArray<TextShape> shapes, LinearScorers scorers, bool knowsLanguage, PageArrays arrays)
    {
        Words = words;
        Scores = arrays.Rent<float>(shapes.Length);
        HeadingScores = arrays.Rent<float>(shapes.Length);
        Span<uint> tokens = stackalloc uint[LineTokens.Maximum];
        for (int i = 0; i < shapes.Length; i++)
        {
            int count = knowsLanguage ? LineTokens.Collect(Words, shapes.Span, i, tokens) : 0;
            Scores[i] = ScoreOf(scorers.Lines, tokens[..count]);
            HeadingScores[i] = ScoreOf(scorers.LineHeadings, tokens[..count]);
        }

        _groups = arrays.Rent<int>(shapes.Length);
        FindTwins(shapes);
        CountFirstWords();
        Address = AddressWords(address);
        Kinship = new LineKinship(words, shapes, arrays);
    }

    public PageWords Words { get; }

    /// <summary>Log-odds of content; NaN in a language the models do not know.</summary>
    public PageArray<float> Scores { get; }

    /// <summary>Log-odds of a heading; NaN likewise.</summary>
    public PageArray<float> HeadingScores { get; }

    /// <summary>Hashed words of the page's address behind the host; empty without one.</summary>
    public uint[] Address { get; }

    /// <summary>Lines of a kind.</summary>
    public LineKinship Kinship { get; }

    /// <summary>Lines of the same form that stand between neighbours of the same length.</summary>
    public ref readonly Twins TwinsOf(int line) => ref CollectionsMarshal.AsSpan(_twins)[_groups[line]];

    /// <summary>Number of the group of a line.</summary>
    public int GroupOf(int line) => _groups[line];

    /// <summary>Lines that begin with the same word, this one included.</summary>
    public int FirstWordTwins(int line) => Words.Of(line) is { IsEmpty: false } words ? _firstWords[words[0]] : 0;

    private static float ScoreOf(HashedLinearModel? model, ReadOnlySpan<uint> tokens) =>
        model is null || tokens.IsEmpty ? float.NaN : model.Bias + (model.Sum(tokens) / MathF.Sqrt(tokens.Length));

    private static uint[] AddressWords(PageAddress address)
    {
        Span<uint> words = stackalloc uint[HashedTokens.MaximumWords];
        return words[..HashedTokens.Words(Uri.UnescapeDataString(address.Rest), words)].ToArray();
    }

    private void FindTwins(PageArray<TextShape> shapes)
    {
        var index = new Dictionary<uint, int>();
        for (int i = 0; i < shapes.Length; i++)
        {
            bool afterProse = i > 0 && LineFeatures.IsProse(shapes[i - 1]);
            bool beforeProse = i + 1 < shapes.Length && LineFeatures.IsProse(shapes[i + 1]);
            uint form = (LineForm.Of(shapes[i]) << 2) | (afterProse ? 2u : 0) | (beforeProse ? 1u : 0);
            ref int group = ref CollectionsMarshal.GetValueRefOrAddDefault(index, form, out bool exists);
            if (!exists)
            {
                group = _twins.Count;
                _twins.Add(default);
            }

            _groups[i] = group;
            ref Twins twins = ref CollectionsMarshal.AsSpan(_twins)[group];
            twins.Count++;
            twins.HeadingScore += HeadingScores[i];
            twins.WordsAfter += i + 1 < shapes.Length ? shapes[i + 1].Words : 0;
        }
    }

    private void CountFirstWords()
    {
        for (int i = 0; i < _groups.Length; i++)
        {
            if (Words.Of(i) is { IsEmpty: false } words)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_firstWords, words[0], out _)++;
            }
        }
    }

    internal record struct Twins
    {
        public int Count { get; set; }

        /// <summary>Sum of their heading scores.</summary>
        public float HeadingScore { get; set; }

        /// <summary>Sum of the words of the lines right after them.</summary>
        public int WordsAfter { get; set; }
    }
}
