namespace Ingest.Cli.Reports;

/// <summary>A run in numbers: what the report shows. Memory does not grow with the number of records.</summary>
internal sealed class RunProfile
{
    /// <summary>Least certain pages kept.</summary>
    private const int MaximumExamples = 20;

    private readonly PriorityQueue<PageExample, double> _leastCertain = new();

    /// <summary>Pages profiled; fewer than written where the output's format is not read back.</summary>
    public long Pages { get; private set; }

    /// <summary>Words in all.</summary>
    public long Words { get; private set; }

    /// <summary>Pages by language.</summary>
    public Tally Languages { get; } = new();

    /// <summary>Pages by page type.</summary>
    public Tally PageTypes { get; } = new();

    /// <summary>Pages by host.</summary>
    public Tally Hosts { get; } = new();

    /// <summary>Pages by warning.</summary>
    public Tally Warnings { get; } = new();

    /// <summary>Characters removed, by reason code.</summary>
    public Tally Removed { get; } = new();

    /// <summary>Pages by length: bucket i holds pages of 2^i to 2^(i+1) − 1 words, bucket 0 also empty ones.</summary>
    public long[] Lengths { get; } = new long[24];

    /// <summary>Pages by confidence, in tenths.</summary>
    public long[] Confidences { get; } = new long[10];

    /// <summary>Quality signals by name.</summary>
    public SortedDictionary<string, ThinnedSample> Quality { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds one page.</summary>
    public void Add(PageFacts facts)
    {
        Pages++;
        Words += facts.Words;
        Languages.Add(facts.Language ?? "unknown");
        PageTypes.Add(facts.PageType ?? "unknown");
        Hosts.Add(facts.Host ?? "unknown");
        Lengths[Math.Min(Lengths.Length - 1, facts.Words < 1 ? 0 : (int)Math.Log2(facts.Words))]++;
        foreach (string warning in facts.Warnings)
        {
            Warnings.Add(warning);
        }

        foreach ((string code, long characters) in facts.Removed)
        {
            Removed.Add(code, characters);
        }

        foreach ((string name, double value) in facts.Quality)
        {
            SampleOf(name).Add(value);
        }

        AddConfidence(facts.Example);
    }

    /// <summary>The least certain pages, the worst first.</summary>
    public IReadOnlyList<PageExample> LeastCertain() =>
        [.. _leastCertain.UnorderedItems.Select(entry => entry.Element).OrderBy(page => page.Confidence).ThenBy(page => page.SourcePath, StringComparer.Ordinal)];

    private ThinnedSample SampleOf(string name)
    {
        if (!Quality.TryGetValue(name, out ThinnedSample? sample))
        {
            Quality[name] = sample = new ThinnedSample();
        }

        return sample;
    }

    private void AddConfidence(PageExample page)
    {
        if (page.Confidence is not { } confidence)
        {
            return;
        }

        Confidences[Math.Clamp((int)(confidence * 10), 0, 9)]++;
        // The queue gives up its surest page first, so what stays is the least certain.
        _leastCertain.Enqueue(page, -confidence);
        if (_leastCertain.Count > MaximumExamples)
        {
            _leastCertain.Dequeue();
        }
    }
}
