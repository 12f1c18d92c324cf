using Ingest.Records.Language;

namespace Ingest.Training.Language;

/// <summary>How often each feature stands in the text of one language.</summary>
internal sealed class FeatureCounts
{
    private const int Classes = 6;

    private readonly long[] _totals = new long[Classes];

    /// <summary>Counts by feature.</summary>
    public Dictionary<ulong, int> Counts { get; } = [];

    /// <summary>Characters counted.</summary>
    public long Characters { get; private set; }

    /// <summary>Counts a text.</summary>
    public void Add(string text, WritingSystem script, int times)
    {
        ulong[] keys = new ulong[(text.Length + 1) * LanguageFeatures.MaximumPerCharacter];
        int count = LanguageFeatures.Collect(text, script, keys);
        Characters += (long)text.Length * times;
        for (int i = 0; i < count; i++)
        {
            Counts.TryGetValue(keys[i], out int before);
            Counts[keys[i]] = before + times;
            _totals[LanguageFeatures.ClassOf(keys[i])] += times;
        }
    }

    /// <summary>Share of a feature among those of its length class.</summary>
    public double ShareOf(ulong key)
    {
        long total = _totals[LanguageFeatures.ClassOf(key)];
        return total == 0 ? 0 : Counts.GetValueOrDefault(key) / (double)total;
    }
}
