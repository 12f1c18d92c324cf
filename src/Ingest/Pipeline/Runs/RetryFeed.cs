using Ingest.Sources;

namespace Ingest.Pipeline.Runs;

/// <summary>Passes on only the items that an earlier run had put in quarantine.</summary>
internal sealed class RetryFeed : IItemFeed
{
    private readonly IItemFeed feed;
    private readonly Dictionary<string, HashSet<long>> positions = new(StringComparer.Ordinal);

    public RetryFeed(IItemFeed feed, IEnumerable<RejectLine> lines)
    {
        this.feed = feed;
        foreach (RejectLine line in lines)
        {
            if (!positions.TryGetValue(line.Input, out HashSet<long>? ofInput))
            {
                positions.Add(line.Input, ofInput = []);
            }

            ofInput.Add(line.Position);
        }
    }

    public IReadOnlyList<InputFile> Inputs => feed.Inputs;

    public long BytesConsumed => feed.BytesConsumed;

    public IEnumerable<SourceEvent> Read(int input, CancellationToken cancellationToken)
    {
        if (!positions.TryGetValue(Inputs[input].Path, out HashSet<long>? wanted))
        {
            yield break;
        }

        long position = 0;
        int left = wanted.Count;
        foreach (SourceEvent @event in feed.Read(input, cancellationToken))
        {
            if (wanted.Contains(position++))
            {
                yield return @event;
                if (--left == 0)
                {
                    yield break;
                }
            }
        }
    }
}
