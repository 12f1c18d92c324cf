using Ingest.Sources;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>Divides inputs into consecutive stretches of about equal bytes.</summary>
internal sealed class ShardPlanner
{
    /// <summary>
    /// A boundary moves to the nearest end of a file where that shifts it by no more than this share of a shard. Only files that a
    /// boundary really cuts have to be read to be counted.
    /// </summary>
    private const double Tolerance = 0.05;

    private readonly IReadOnlyList<InputFile> inputs;
    private readonly ShardBoundaries boundaries;
    private readonly Func<InputFile, IEnumerable<SourceEvent>> read;
    private readonly Dictionary<int, InputSurvey> surveys = [];

    private ShardPlanner(IReadOnlyList<InputFile> inputs, int shards, Func<InputFile, IEnumerable<SourceEvent>> read)
    {
        this.inputs = inputs;
        this.read = read;
        boundaries = new ShardBoundaries(inputs.Sum(input => input.Size ?? 0), shards);
    }

    /// <summary>Plans.</summary>
    /// <param name="inputs">Inputs in order; their sizes must be known.</param>
    /// <param name="shards">How many shards, from 1.</param>
    /// <param name="options">Options that shape the output.</param>
    /// <param name="read">Reads an input that a boundary cuts.</param>
    public static ShardPlan Plan(
        IReadOnlyList<InputFile> inputs, int shards, IReadOnlyDictionary<string, string> options, Func<InputFile, IEnumerable<SourceEvent>> read)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        return new ShardPlanner(inputs, shards, read).Plan(options);
    }

    private ShardPlan Plan(IReadOnlyDictionary<string, string> options)
    {
        List<ShardStart> starts = [.. Starts(), new ShardStart(inputs.Count, 0, null)];
        return new ShardPlan
        {
            IngestVersion = RunFingerprint.IngestVersion,
            Program = RunFingerprint.Program,
            Options = new SortedDictionary<string, string>(options.ToDictionary(), StringComparer.Ordinal),
            Inputs = [.. inputs.Select((input, index) => new PlannedInput(input.Path, input.Size ?? 0, input.Changed) { Items = surveys.GetValueOrDefault(index)?.Items })],
            Shards = [.. starts.Zip(starts.Skip(1), Between)],
        };
    }

    private List<ShardStart> Starts()
    {
        var starts = new List<ShardStart> { new(0, 0, null) };
        int input = 0;
        long before = 0;
        for (int shard = 1; shard < boundaries.Shards; shard++)
        {
            double boundary = boundaries.Of(shard);
            while (input < inputs.Count && before + (inputs[input].Size ?? 0) <= boundary)
            {
                before += inputs[input++].Size ?? 0;
            }

            ShardStart start = input == inputs.Count ? new ShardStart(input, 0, null) : Cut(shard, input, before);
            // Two boundaries in one file may fall on the same item, or on places and shares of it out of order: the shard between them is empty.
            starts.Add(start.Input == starts[^1].Input && start.Item <= starts[^1].Item ? starts[^1] : start);
        }

        return starts;
    }

    private ShardStart Cut(int shard, int input, long before)
    {
        double size = inputs[input].Size ?? 0;
        double offset = boundaries.Of(shard) - before;
        double tolerance = Tolerance * boundaries.ShardBytes;
        if (offset <= tolerance)
        {
            return new ShardStart(input, 0, null);
        }

        if (size - offset <= tolerance)
        {
            return new ShardStart(input + 1, 0, null);
        }

        if (!surveys.TryGetValue(input, out InputSurvey? survey))
        {
            surveys.Add(input, survey = InputSurvey.Of(read(inputs[input]), input, before, boundaries));
        }

        return survey.TryFind(shard, out ShardStart? start) ? start : new ShardStart(input, (long)Math.Round(survey.Items * offset / size), null);
    }

    private static IReadOnlyList<ShardRange> Between(ShardStart from, ShardStart to)
    {
        var ranges = new List<ShardRange>();
        for (int input = from.Input; input < to.Input || (input == to.Input && to.Item > 0); input++)
        {
            bool isBegun = input == from.Input;
            long first = isBegun ? from.Item : 0;
            long? end = input == to.Input ? to.Item : null;
            if (end is null || first < end)
            {
                ranges.Add(new ShardRange(input, first, end) { Restart = isBegun ? from.Restart : null });
            }
        }

        return ranges;
    }
}
