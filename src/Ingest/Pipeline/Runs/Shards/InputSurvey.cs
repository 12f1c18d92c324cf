using System.Diagnostics.CodeAnalysis;
using Ingest.Sources;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>What reading an input once tells about where to cut it: how many items it holds, and the best place for each boundary.</summary>
internal sealed class InputSurvey
{
    private readonly Dictionary<int, (long At, ShardStart Start)> nearest = [];

    private InputSurvey()
    {
    }

    /// <summary>Items it holds.</summary>
    public long Items { get; private set; }

    /// <summary>Reads an input.</summary>
    /// <param name="events">Everything the input holds.</param>
    /// <param name="input">Index of the input.</param>
    /// <param name="bytesBefore">Bytes of the inputs before it.</param>
    /// <param name="boundaries">Where shards should begin.</param>
    public static InputSurvey Of(IEnumerable<SourceEvent> events, int input, long bytesBefore, ShardBoundaries boundaries)
    {
        var survey = new InputSurvey();
        bool isBomb = false;
        foreach (SourceEvent @event in events)
        {
            if (@event.Restart is { } place)
            {
                survey.Offer(new ShardStart(input, survey.Items, place), bytesBefore + place.Offset, boundaries);
            }

            isBomb |= @event is SourceEvent.ItemFaulted { Fault: { } fault } && fault.Code == SourceCodes.ExpansionTooHigh;
            survey.Items++;
        }

        if (isBomb)
        {
            // When an input has expanded too far, everything before has its share in it: it can only be read from the start.
            survey.nearest.Clear();
        }

        return survey;
    }

    /// <summary>The item nearest to where a shard should begin, of those at which reading can begin; false where none is nearer than half a shard.</summary>
    public bool TryFind(int shard, [NotNullWhen(true)] out ShardStart? start)
    {
        bool isFound = nearest.TryGetValue(shard, out (long At, ShardStart Start) best);
        start = best.Start;
        return isFound;
    }

    // A place is near one boundary only, so that one item a boundary is all there is to remember of an input of any length.
    private void Offer(ShardStart start, long at, ShardBoundaries boundaries)
    {
        int shard = boundaries.Nearest(at);
        if (!nearest.TryGetValue(shard, out (long At, ShardStart Start) best) || boundaries.Distance(shard, at) < boundaries.Distance(shard, best.At))
        {
            nearest[shard] = (at, start);
        }
    }
}
