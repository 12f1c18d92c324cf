using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Pipeline.Runs;

/// <summary>
/// Passes on only the items that an earlier run had put in quarantine, and all that stands behind one at which reading had ended.
/// </summary>
internal sealed class RetryFeed(IItemFeed feed, IEnumerable<RejectLine> lines) : IItemFeed
{
    /// <summary>Rejects wanted of each input, by position, each position once.</summary>
    private readonly Dictionary<string, RejectLine[]> rejects = lines
        .GroupBy(line => KeyOf(line.Input), StringComparer.Ordinal)
        .ToDictionary(ofInput => ofInput.Key, ofInput => ofInput.DistinctBy(line => line.Position).OrderBy(line => line.Position).ToArray(), StringComparer.Ordinal);

    private readonly RetryPositions positions = new();

    /// <summary>Whether any of the rejects is of an input.</summary>
    public bool HasAny => Inputs.Any(input => rejects.ContainsKey(KeyOf(input.Path)) || LiesInReject(input.Path));

    public IReadOnlyList<InputFile> Inputs => feed.Inputs;

    public long BytesConsumed => feed.BytesConsumed;

    public bool IsWaiting => feed.IsWaiting;

    public long PositionInInput(int input, long position) => positions.Of(input, position);

    public IEnumerable<SourceEvent> Read(int input, CancellationToken cancellationToken)
    {
        if (!rejects.TryGetValue(KeyOf(Inputs[input].Path), out RejectLine[]? wanted))
        {
            IEnumerable<SourceEvent> all = LiesInReject(Inputs[input].Path) ? feed.Read(input, cancellationToken) : [];
            foreach (SourceEvent @event in all)
            {
                yield return @event;
            }

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
            for (; rest is null && next < wanted.Length && IsGone(@event, wanted[next], position - moved, input); next++)
            {
                moved--;
            }

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
            else if (IsWanted(@event, wanted[next], position - moved, input, out bool isCut))
            {
                moved -= isCut ? 1 : 0;
                rest = RestOf(wanted[next], input);
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

    /// <summary>Whether an item is wanted: it stands where the reject did, or it is the page that was given as far as it went, with the fault behind it.</summary>
    private bool IsWanted(SourceEvent @event, RejectLine wanted, long position, int input, out bool isCut)
    {
        isCut = position == wanted.Position - 1 && RestOf(wanted, input) is { } rest && IsAllOf(@event.Location, rest);
        return isCut || position == wanted.Position || EndsInput(@event, input);
    }

    // What broke off is whole now and holds nothing more: the fault's place is that of what follows.
    private bool IsGone(SourceEvent @event, RejectLine wanted, long position, int input) =>
        position == wanted.Position && RestOf(wanted, input) is { } rest && !StandsIn(@event.Location.SourcePath, rest) && !EndsInput(@event, input);

    // Reading ends before it comes to what is wanted: that is still in quarantine.
    private bool EndsInput(SourceEvent @event, int input) => @event is SourceEvent.ItemFaulted { Fault.RestOf: { } rest } && rest == Inputs[input].Path;

    // The input may be spelled in another way now.
    private string? RestOf(RejectLine line, int input) =>
        line.RestOf is { } rest && StandsIn(rest, line.Input) ? Inputs[input].Path + rest[line.Input.Length..] : line.RestOf;

    /// <summary>Whether a folder above, which could not be read, is the reject: all that it holds is wanted.</summary>
    private bool LiesInReject(string path)
    {
        string? folder = path == "-" ? null : Path.GetDirectoryName(KeyOf(path));
        while (folder is not null && !rejects.ContainsKey(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder is not null;
    }

    private static string KeyOf(string path) => path == "-" ? path : Path.GetFullPath(path);

    /// <summary>Whether an item is all that a container holds, as a page that is a file of its own.</summary>
    private static bool IsAllOf(ItemLocation location, string container) =>
        location.SourcePath == container && location is { RecordOffset: null, RecordIndex: null, Line: null };

    private static bool StandsIn(string path, string container) =>
        path.StartsWith(container, StringComparison.Ordinal) && (path.Length == container.Length || path.AsSpan(container.Length).StartsWith("!/"));
}
