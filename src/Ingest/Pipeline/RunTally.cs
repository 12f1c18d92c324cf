namespace Ingest.Pipeline;

/// <summary>Counts of a run: in all, per input, and per input since the last checkpoint.</summary>
internal sealed class RunTally(int inputs)
{
    private readonly OutcomeTally?[] perInput = new OutcomeTally?[inputs];
    private readonly SortedDictionary<int, OutcomeTally> sinceCheckpoint = [];

    public OutcomeTally Total { get; } = new();

    /// <summary>Everything before this is accounted for.</summary>
    public FeedPosition Position { get; private set; }

    /// <summary>Counts one result; results come in the order of their items.</summary>
    public void Add(ItemResult result)
    {
        // Read is counted by position, not by result: an item that vanished between reader and writer unbalances the counts.
        long before = result.Input == Position.Input ? Position.Items : 0;
        Position = new FeedPosition(result.Input, result.Position + 1);
        foreach (OutcomeTally tally in (ReadOnlySpan<OutcomeTally>)[Total, Of(result.Input), SinceCheckpoint(result.Input)])
        {
            tally.AddRead(result.Position + 1 - before);
            tally.Add(result.Outcome);
        }
    }

    /// <summary>Takes over what an earlier attempt counted.</summary>
    public void Restore(int input, OutcomeCounts counts)
    {
        Total.Add(counts);
        Of(input).Add(counts);
    }

    /// <summary>Sets where a resumed run goes on.</summary>
    public void Restore(FeedPosition position) => Position = position;

    /// <summary>What was counted since the last call, by input.</summary>
    public IReadOnlyList<(int Input, OutcomeCounts Counts)> TakeSinceCheckpoint()
    {
        var taken = sinceCheckpoint.Select(entry => (entry.Key, entry.Value.ToCounts())).ToArray();
        sinceCheckpoint.Clear();
        return taken;
    }

    public OutcomeCounts CountsOf(int input) => perInput[input]?.ToCounts() ?? new OutcomeCounts();

    private OutcomeTally Of(int input) => perInput[input] ??= new OutcomeTally();

    private OutcomeTally SinceCheckpoint(int input)
    {
        if (!sinceCheckpoint.TryGetValue(input, out OutcomeTally? tally))
        {
            sinceCheckpoint.Add(input, tally = new OutcomeTally());
        }

        return tally;
    }
}
