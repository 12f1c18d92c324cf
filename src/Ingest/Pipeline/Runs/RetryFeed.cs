using Ingest.Sources;

namespace Ingest.Pipeline.Runs;

/// <summary>
/// Passes on only the items that an earlier run had put in quarantine, and all that stands behind one at which reading had ended.
/// </summary>
internal sealed class RetryFeed(IItemFeed feed, IEnumerable<RejectLine> lines) : IItemFeed
{
    /// <summary>Rejects wanted of each input, by position, each position once.</summary>
    private readonly Dictionary<string, RejectLine[]> rejects = lines
        .GroupBy(line => line.Input, StringComparer.Ordinal)
        .ToDictionary(ofInput => ofInput.Key, ofInput => ofInput.DistinctBy(line => line.Position).OrderBy(line => line.Position).ToArray(), StringComparer.Ordinal);

    private readonly RetryPositions positions = new();

    public IReadOnlyList<InputFile> Inputs => feed.Inputs;

    public long BytesConsumed => feed.BytesConsumed;

    public bool IsWaiting => feed.IsWaiting;

    public long PositionInInput(int input, long position) => positions.Of(input, position);

    public IEnumerable<SourceEvent> Read(int input, CancellationToken cancellationToken)
    {
        RejectLine[] wanted = rejects.GetValueOrDefault(Inputs[input].Path, []);
        if (wanted.Length == 0)
        {
            yield break;
        }

        int next = 0;
        string? rest = null;
        // Items that could not be read before move those behind them.
        long moved = 0;
        long position = -1;
        positions.Begin(input, wanted[0].Position);
        foreach (SourceEvent @event in feed.Read(input, cancellationToken))
        {
            position++;
            rest = rest is not null && StandsIn(@event.Location.SourcePath, rest) ? rest : null;
            if (rest is not null)
            {
                moved++;
                positions.Give(input, position);
                yield return @event;
            }
            else if (next == wanted.Length)
            {
                yield break;
            }
            else if (position == wanted[next].Position + moved || EndsInput(@event, input))
            {
                rest = wanted[next].RestOf;
                positions.Give(input, wanted[next++].Position + moved);
                yield return @event;
            }

            if (rest is null && next == wanted.Length)
            {
                yield break;
            }

            positions.Expect(input, rest is not null ? position + 1 : wanted[next].Position + moved);
        }
    }

    // Reading ends before it comes to what is wanted: that is still in quarantine.
    private bool EndsInput(SourceEvent @event, int input) => @event is SourceEvent.ItemFaulted { Fault.RestOf: { } rest } && rest == Inputs[input].Path;

    private static bool StandsIn(string path, string container) =>
        path.StartsWith(container, StringComparison.Ordinal) && (path.Length == container.Length || path.AsSpan(container.Length).StartsWith("!/"));
}
