namespace Ingest.Parsing.PlainText.RunOn;

/// <summary>Learned probability that two blocks of a page meet between two words of a line. Immutable.</summary>
internal sealed class BreakModel(HashedLinearModel weights)
{
    /// <summary>What the weights file and the model in it are called.</summary>
    public const string Name = "breaks";

    private static readonly Lazy<BreakModel> Shipped = new(static () => new(WeightsFile.Load($"Ingest.Parsing.PlainText.RunOn.{Name}.weights").Linear(Name)));

    /// <summary>The one with the shipped weights.</summary>
    public static BreakModel Embedded => Shipped.Value;

    /// <summary>The probability that a block begins at each word, 0–1; 0 at the first, which begins the line.</summary>
    public float[] Judge(List<RunWord> words)
    {
        var probabilities = new float[words.Count];
        var features = new BreakFeatures(words);
        for (int i = 1; i < probabilities.Length; i++)
        {
            probabilities[i] = Judge(features, i);
        }

        return probabilities;
    }

    /// <summary>The probability that a block begins at a word that is not the first, 0–1.</summary>
    public float Judge(BreakFeatures features, int word)
    {
        if (IsNeedless(features.Words[word - 1], features.Words[word]))
        {
            return 1;
        }

        Span<uint> tokens = stackalloc uint[BreakFeatures.Count];
        features.Write(word, tokens);
        return weights.Probability(tokens);
    }

    // A space that the script has no use for was put there by the program, unless a mark stands before it, where Japanese has one.
    private static bool IsNeedless(RunWord last, RunWord next) =>
        next.Gap == WordGap.Space && last.Look == WordLook.Unspaced && next.Look == WordLook.Unspaced && last.Close != WordClose.Mark;
}
