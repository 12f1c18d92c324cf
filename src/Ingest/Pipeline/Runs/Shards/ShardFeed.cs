using Ingest.Sources;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>The part of a run that one shard reads. Inputs and positions are the whole run's, so results need no translation.</summary>
internal sealed class ShardFeed(SourceFeed feed, IReadOnlyList<ShardRange> ranges) : IItemFeed
{
    private readonly Dictionary<int, ShardRange> byInput = ranges.ToDictionary(range => range.Input);
    private readonly long[] given = new long[feed.Inputs.Count];

    public IReadOnlyList<InputFile> Inputs => feed.Inputs;

    public long BytesConsumed => feed.BytesConsumed;

    public bool IsWaiting => feed.IsWaiting;

    public long FirstPosition(int input) => byInput.TryGetValue(input, out ShardRange? range) ? range.FirstItem : 0;

    /// <summary>Items of an input that were there and belong to this shard, so far.</summary>
    public long GivenOf(int input) => Volatile.Read(ref given[input]);

    public IEnumerable<SourceEvent> Read(int input, CancellationToken cancellationToken)
    {
        if (!byInput.TryGetValue(input, out ShardRange? range))
        {
            yield break;
        }

        long position = range.Restart is null ? 0 : range.FirstItem;
        foreach (SourceEvent @event in feed.Read(input, range.Restart, cancellationToken))
        {
            if (position >= range.EndItem || (position == range.FirstItem && IsAnother(@event, range)))
            {
                yield break;
            }

            if (position++ >= range.FirstItem)
            {
                Volatile.Write(ref given[input], position - range.FirstItem);
                yield return @event;
            }
        }
    }

    /// <summary>Reading that begins with something else, as the fault of a file that cannot be opened, has not come to what was planned.</summary>
    private static bool IsAnother(SourceEvent first, ShardRange range) => range.Restart is { } place && first.Restart != place;
}
