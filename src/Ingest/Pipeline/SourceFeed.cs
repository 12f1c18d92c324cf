using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>The feed of a real run: files, read one after another.</summary>
internal sealed class SourceFeed(IReadOnlyList<InputFile> inputs, SourceReader reader) : IItemFeed
{
    private InputReading? current;
    private volatile bool isOpening;
    private long bytesBefore;
    private int next;

    public IReadOnlyList<InputFile> Inputs { get; } = inputs;

    public long BytesConsumed => Interlocked.Read(ref bytesBefore) + (Volatile.Read(ref current)?.BytesRead ?? 0);

    // Opening a named pipe waits for who writes to it.
    public bool IsWaiting => isOpening || (Volatile.Read(ref current)?.IsWaiting ?? false);

    public IEnumerable<SourceEvent> Read(int input, CancellationToken cancellationToken) => Read(input, null, cancellationToken);

    /// <summary>What one input holds from a place on.</summary>
    /// <param name="input">Index in <see cref="Inputs"/>.</param>
    /// <param name="from">The place, as an event of an earlier reading had it; null: the start.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    public IEnumerable<SourceEvent> Read(int input, RestartPoint? from, CancellationToken cancellationToken)
    {
        // A resumed run starts in the middle: what lies before counts as read.
        for (; next < input; next++)
        {
            Interlocked.Add(ref bytesBefore, Inputs[next].Size ?? 0);
        }

        next = input + 1;
        isOpening = true;
        using InputReading reading = reader.Open(Inputs[input], from);
        isOpening = false;
        // What a reader that was given up had read of an input stays counted; it ends nothing but its own reading any more.
        Settle(Interlocked.Exchange(ref current, reading));
        foreach (SourceEvent @event in reading.ReadEvents(cancellationToken))
        {
            yield return @event;
        }

        Settle(Interlocked.CompareExchange(ref current, null, reading) == reading ? reading : null);
    }

    private void Settle(InputReading? ended)
    {
        if (ended is not null)
        {
            Interlocked.Add(ref bytesBefore, ended.BytesRead);
        }
    }
}
