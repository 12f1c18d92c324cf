using Ingest.Sources;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>Divides inputs into consecutive stretches of about equal bytes.</summary>
internal static class ShardPlanner
{
    /// <summary>
    /// A boundary moves to the nearest end of a file where that shifts it by no more than this share of a shard. Only files that a
    /// boundary really cuts have to be read to be counted.
    /// </summary>
    private const double Tolerance = 0.05;

    /// <summary>Plans.</summary>
    /// <param name="inputs">Inputs in order; their sizes must be known.</param>
    /// <param name="shards">How many shards, from 1.</param>
    /// <param name="options">Options that shape the output.</param>
    /// <param name="countItems">Counts the items of an input, which means to read it.</param>
    public static ShardPlan Plan(IReadOnlyList<InputFile> inputs, int shards, IReadOnlyDictionary<string, string> options, Func<InputFile, long> countItems)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        var counted = new Dictionary<int, long>();
        List<(int Input, long Item)> starts = Starts(inputs, shards, counted, countItems);
        return new ShardPlan
        {
            IngestVersion = RunFingerprint.IngestVersion,
            Program = RunFingerprint.Program,
            Options = new SortedDictionary<string, string>(options.ToDictionary(), StringComparer.Ordinal),
            Inputs = [.. inputs.Select((input, index) => new PlannedInput(input.Path, input.Size ?? 0, input.Changed) { Items = counted.TryGetValue(index, out long items) ? items : null })],
            Shards = [.. Enumerable.Range(0, shards).Select(shard => Between(starts[shard], shard + 1 < shards ? starts[shard + 1] : (inputs.Count, 0)))],
        };
    }

    private static List<(int Input, long Item)> Starts(IReadOnlyList<InputFile> inputs, int shards, Dictionary<int, long> counted, Func<InputFile, long> countItems)
    {
        long total = inputs.Sum(input => input.Size ?? 0);
        var starts = new List<(int, long)> { (0, 0) };
        int input = 0;
        long before = 0;
        for (int shard = 1; shard < shards; shard++)
        {
            double boundary = (double)total * shard / shards;
            while (input < inputs.Count && before + (inputs[input].Size ?? 0) <= boundary)
            {
                before += inputs[input++].Size ?? 0;
            }

            starts.Add(input == inputs.Count ? (input, 0) : Cut(inputs, input, boundary - before, Tolerance * total / shards, counted, countItems));
        }

        return starts;
    }

    private static (int Input, long Item) Cut(
        IReadOnlyList<InputFile> inputs, int input, double offset, double tolerance, Dictionary<int, long> counted, Func<InputFile, long> countItems)
    {
        double size = inputs[input].Size ?? 0;
        if (offset <= tolerance)
        {
            return (input, 0);
        }

        if (size - offset <= tolerance)
        {
            return (input + 1, 0);
        }

        if (!counted.TryGetValue(input, out long items))
        {
            counted.Add(input, items = countItems(inputs[input]));
        }

        // Two boundaries in one file may fall on the same item: the shard between them is empty.
        return (input, (long)Math.Round(items * offset / size));
    }

    private static List<ShardRange> Between((int Input, long Item) from, (int Input, long Item) to)
    {
        var ranges = new List<ShardRange>();
        for (int input = from.Input; input < to.Input || (input == to.Input && to.Item > 0); input++)
        {
            long first = input == from.Input ? from.Item : 0;
            long? end = input == to.Input ? to.Item : null;
            if (end is null || first < end)
            {
                ranges.Add(new ShardRange(input, first, end));
            }
        }

        return ranges;
    }
}
