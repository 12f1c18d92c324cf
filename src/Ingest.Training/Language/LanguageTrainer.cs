using Ingest.Records.Language;

namespace Ingest.Training.Language;

/// <summary>
/// Learns one script: estimates the probability of each feature in each language, mixed with its mean over all languages so that a language with
/// little text is not ruled out by what it happened not to say, and keeps the features that tell most.
/// </summary>
/// <param name="featuresPerLanguage">Features each language may bring in.</param>
internal sealed class LanguageTrainer(int featuresPerLanguage)
{
    /// <summary>Share of the mean in each estimate.</summary>
    private const double Background = 0.02;

    private const int MinimumCount = 3;

    /// <summary>Trains the model of one script.</summary>
    public LanguageModelPart Train(WritingSystem script, IReadOnlyList<(string Tag, FeatureCounts Counts)> languages)
    {
        Dictionary<ulong, double> mean = [];
        foreach ((_, FeatureCounts counts) in languages)
        {
            foreach (ulong key in counts.Counts.Keys)
            {
                mean[key] = mean.GetValueOrDefault(key) + (counts.ShareOf(key) / languages.Count);
            }
        }

        ulong[] keys = [.. Select(languages, mean)];
        Array.Sort(keys);
        byte[] weights = new byte[keys.Length * languages.Count];
        for (int row = 0; row < keys.Length; row++)
        {
            for (int column = 0; column < languages.Count; column++)
            {
                double share = languages[column].Counts.ShareOf(keys[row]);
                weights[(row * languages.Count) + column] = Quantize(Math.Log(Smooth(share, mean[keys[row]]) / mean[keys[row]]));
            }
        }

        return new LanguageModelPart(script, [.. languages.Select(l => l.Tag)], keys, weights);
    }

    private static double Smooth(double share, double mean) => ((1 - Background) * share) + (Background * mean);

    /// <summary>Logarithms of the ratio to the mean lie between that of the background alone and that of the number of languages.</summary>
    private static byte Quantize(double ratio)
        => (byte)Math.Clamp(Math.Round((ratio - Math.Log(Background)) * ScriptModel.StepsPerNat), 0, byte.MaxValue);

    private HashSet<ulong> Select(IReadOnlyList<(string Tag, FeatureCounts Counts)> languages, Dictionary<ulong, double> mean)
    {
        HashSet<ulong> chosen = [];
        foreach ((_, FeatureCounts counts) in languages)
        {
            IEnumerable<ulong> best = counts.Counts
                .Where(pair => pair.Value >= MinimumCount)
                .Select(pair => (pair.Key, Gain: GainOf(counts.ShareOf(pair.Key), mean[pair.Key])))
                .OrderByDescending(pair => pair.Gain).ThenBy(pair => pair.Key)
                .Take(featuresPerLanguage)
                .Select(pair => pair.Key);
            chosen.UnionWith(best);
        }

        return chosen;
    }

    /// <summary>What the feature adds on average to the language's lead: frequency times logarithm of the ratio.</summary>
    private static double GainOf(double share, double mean) => share * Math.Log(share / mean);
}
