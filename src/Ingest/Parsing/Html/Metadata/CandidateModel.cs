using System.Globalization;
using System.Numerics;
using Ingest.Decoding;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>
/// Chooses between candidates by a sum of learned weights, one for each feature that a candidate has and for each two it has
/// together. Immutable.
/// </summary>
internal sealed class CandidateModel
{
    /// <summary>Features there can be.</summary>
    public const int MaximumFeatures = 64;

    private readonly float[] _weights;

    /// <summary>Makes a model of <see cref="MaximumFeatures"/> squared weights: those of single features on the diagonal, of pairs above it.</summary>
    public CandidateModel(float[] weights) => _weights = weights;

    /// <summary>Reads an embedded weights file of the features of an enumeration: <c>Feature weight</c> or <c>Feature Other weight</c> a line.</summary>
    /// <exception cref="InvalidOperationException">A line names no feature: a broken build.</exception>
    public static CandidateModel Load<TFeature>(string path)
        where TFeature : struct, Enum
    {
        var weights = new float[MaximumFeatures * MaximumFeatures];
        Dictionary<string, int> numbers = NumbersOf<TFeature>();
        foreach (string line in EmbeddedLines.Read(path))
        {
            string[] cells = line.Split(' ');
            int first = NumberOf(cells[0], numbers);
            int second = cells.Length > 2 ? NumberOf(cells[1], numbers) : first;
            weights[Place(first, second)] = float.Parse(cells[^1], CultureInfo.InvariantCulture);
        }

        return new CandidateModel(weights);
    }

    /// <summary>Where the weight of two features stands; of one, given twice.</summary>
    public static int Place(int first, int second) => (Math.Min(first, second) * MaximumFeatures) + Math.Max(first, second);

    /// <summary>The weight of two features together; of one, given twice.</summary>
    public float WeightOf(int first, int second) => _weights[Place(first, second)];

    /// <summary>The best candidate, the earlier of equals; null without any.</summary>
    public Candidate? Choose(IReadOnlyList<Candidate> candidates)
    {
        Candidate? best = null;
        float highest = float.NegativeInfinity;
        foreach (Candidate candidate in candidates)
        {
            float score = Score(candidate.Features);
            if (score > highest)
            {
                (best, highest) = (candidate, score);
            }
        }

        return best;
    }

    /// <summary>The sum of weights.</summary>
    public float Score(ulong features)
    {
        float score = 0;
        for (ulong rest = features; rest != 0; rest &= rest - 1)
        {
            int row = BitOperations.TrailingZeroCount(rest) * MaximumFeatures;
            for (ulong others = rest; others != 0; others &= others - 1)
            {
                score += _weights[row + BitOperations.TrailingZeroCount(others)];
            }
        }

        return score;
    }

    private static int NumberOf(string name, Dictionary<string, int> numbers) =>
        numbers.TryGetValue(name, out int number) ? number : throw new InvalidOperationException($"There is no feature '{name}'; train again.");

    /// <summary>The numbers of the features by name; they are numbered from 0 without gaps.</summary>
    private static Dictionary<string, int> NumbersOf<TFeature>()
        where TFeature : struct, Enum
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in Enum.GetNames<TFeature>())
        {
            numbers.Add(name, numbers.Count);
        }

        return numbers;
    }
}
