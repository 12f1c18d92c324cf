namespace Ingest.Pipeline.Runs;

/// <summary>
/// Where the items of a replay stand among everything their input holds. Kept as stretches, because behind an unread rest each item is
/// given. Thread-safe: one thread reads while another writes out.
/// </summary>
internal sealed class RetryPositions
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, Stretches> inputs = [];

    /// <summary>Begins an input.</summary>
    /// <param name="input">Which input.</param>
    /// <param name="first">Position of the first item wanted of it.</param>
    public void Begin(int input, long first)
    {
        lock (gate)
        {
            inputs[input] = new Stretches();
            inputs[input].Expect(first);
        }
    }

    /// <summary>Says where the next item is looked for: where it counts as lost if reading goes no further.</summary>
    public void Expect(int input, long position)
    {
        lock (gate)
        {
            inputs[input].Expect(position);
        }
    }

    /// <summary>Says where the item stands that is given next.</summary>
    public void Give(int input, long position)
    {
        lock (gate)
        {
            inputs[input].Expect(position);
            inputs[input].Given++;
        }
    }

    /// <summary>Position in its input of an item by its index among those given.</summary>
    public long Of(int input, long index)
    {
        lock (gate)
        {
            return inputs.TryGetValue(input, out Stretches? stretches) ? stretches.Of(index) : index;
        }
    }

    /// <summary>The stretches of one input: index of the first item given, and its position.</summary>
    private sealed class Stretches
    {
        private readonly List<(long Index, long Position)> starts = [];

        public long Given { get; set; }

        public void Expect(long position)
        {
            if (starts.Count > 0 && starts[^1].Index == Given)
            {
                starts.RemoveAt(starts.Count - 1);
            }

            if (starts.Count == 0 || Of(Given) != position)
            {
                starts.Add((Given, position));
            }
        }

        public long Of(long index)
        {
            int at = starts.BinarySearch((index, long.MaxValue));
            (long first, long position) = starts[Math.Max((at < 0 ? ~at : at) - 1, 0)];
            return position + index - first;
        }
    }
}
