using Ingest.Outcomes;
using Ingest.Pipeline;
using Ingest.Sources;

namespace Ingest.Tests.Pipeline;

/// <summary>A feed from memory: each input is a list of short instructions that <see cref="StandInStages"/> follow.</summary>
internal sealed class ListFeed(params string[][] inputs) : IItemFeed
{
    public IReadOnlyList<InputFile> Inputs { get; init; } = [.. inputs.Select((_, index) => new InputFile($"input-{index}", 100))];

    public long BytesConsumed => 0;

    public bool IsWaiting { get; init; }

    /// <summary>Called with every event that is about to be handed out.</summary>
    public Action<int, long>? Reading { get; init; }

    public static ListFeed OfItems(int inputs, int items) =>
        new([.. Enumerable.Range(0, inputs).Select(input => Enumerable.Range(0, items).Select(item => InstructionFor(input, item)).ToArray())]);

    public string[] Instructions(int input) => inputs[input];

    public IEnumerable<SourceEvent> Read(int input, CancellationToken cancellationToken)
    {
        for (int i = 0; i < inputs[input].Length; i++)
        {
            Reading?.Invoke(input, i);
            cancellationToken.ThrowIfCancellationRequested();
            yield return EventFor(new ItemLocation(Inputs[input].Path) { RecordIndex = i }, inputs[input][i]);
        }
    }

    private static string InstructionFor(int input, int item) => (item % 11) switch
    {
        3 => "skip",
        5 => "fault",
        7 => "throw",
        _ => $"page {input}/{item} {new string((char)('a' + (item % 26)), item % 97)}",
    };

    private static SourceEvent EventFor(ItemLocation at, string instruction) => instruction switch
    {
        "skip" => new SourceEvent.ItemSkipped(at, new ReasonCode("not-a-page"), "an image"),
        "fault" => new SourceEvent.ItemFaulted(new Fault(Stage.Source, new ReasonCode("broken-row"), at, "unclosed quote")),
        _ => new SourceEvent.ItemRead(new RawItem { Location = at, DecodedBody = instruction }),
    };
}
