using Ingest.Sources;

namespace Ingest.Pipeline.Runs;

/// <summary>Passes on only the items that an earlier run had put in quarantine.</summary>
internal sealed class RetryFeed(IItemFeed feed, IEnumerable<RejectLine> lines) : IItemFeed
{
    /// <summary>Positions wanted of each input, ascending, each once.</summary>
    private readonly Dictionary<string, long[]> positions = lines
        .GroupBy(line => line.Input, StringComparer.Ordinal)
        .ToDictionary(ofInput => ofInput.Key, ofInput => ofInput.Select(line => line.Position).Distinct().Order().ToArray(), StringComparer.Ordinal);

    public IReadOnlyList<InputFile> Inputs => feed.Inputs;

    public long BytesConsumed => feed.BytesConsumed;

    public bool IsWaiting => feed.IsWaiting;

    // Items come in order, so the first one given is the first one wanted. Behind them stands only what broke the reading of the input.
    public long PositionInInput(int input, long position)
    {
        long[] wanted = WantedOf(input);
        return position < wanted.Length ? wanted[position] : position;
    }

    public IEnumerable<SourceEvent> Read(int input, CancellationToken cancellationToken)
    {
        long[] wanted = WantedOf(input);
        if (wanted.Length == 0)
        {
            yield break;
        }

        long position = 0;
        int given = 0;
        foreach (SourceEvent @event in feed.Read(input, cancellationToken))
        {
            if (position++ == wanted[given])
            {
                yield return @event;
                if (++given == wanted.Length)
                {
                    yield break;
                }
            }
        }
    }

    private long[] WantedOf(int input) => positions.GetValueOrDefault(Inputs[input].Path, []);
}
