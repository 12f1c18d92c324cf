namespace Ingest.Cli.Reports;

/// <summary>Counts by name, bounded: once full, names not seen before are counted together.</summary>
/// <param name="maximumNames">Names told apart; 100,000.</param>
internal sealed class Tally(int maximumNames = 100_000)
{
    /// <summary>The name that stands for all names beyond the limit.</summary>
    public const string Others = "(others)";

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>How many names there are.</summary>
    public int Names => _counts.Count;

    /// <summary>Sum of all counts.</summary>
    public long Total { get; private set; }

    /// <summary>Adds to a name.</summary>
    public void Add(string name, long amount = 1)
    {
        string key = _counts.Count < maximumNames || _counts.ContainsKey(name) ? name : Others;
        _counts[key] = _counts.GetValueOrDefault(key) + amount;
        Total += amount;
    }

    /// <summary>The largest counts first, names in ordinal order where equal; what is left out comes last as <see cref="Others"/>.</summary>
    public IReadOnlyList<(string Name, long Count)> Largest(int most)
    {
        List<(string Name, long Count)> sorted = [.. _counts.Select(pair => (pair.Key, pair.Value))];
        sorted.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Name, b.Name));
        if (sorted.Count <= most)
        {
            return sorted;
        }

        long shown = sorted.Take(most).Sum(entry => entry.Count);
        return [.. sorted.Take(most), (Others, Total - shown)];
    }
}
