using System.Runtime.CompilerServices;
using Ingest.Export;
using Ingest.Outcomes;
using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>
/// Takes one item through all stages. The per-item border: whatever a page provokes ends here as a quarantined item,
/// so that its neighbours live. Thread-safe.
/// </summary>
internal sealed class PageProcessor(IItemRoad road, Func<PageRecord, PreparedRecord>? prepare = null)
{
    /// <summary>The item ran longer than it may.</summary>
    public static readonly ReasonCode TimeLimitExceeded = new("time-limit-exceeded");

    private static readonly ReasonCode MemoryExceeded = new("memory-exceeded");
    private static readonly ReasonCode NestingTooDeep = new("nesting-too-deep");
    private static readonly ReasonCode UnexpectedError = new("unexpected-error");

    /// <summary>The same stages with records prepared for an exporter.</summary>
    public PageProcessor PreparingWith(Func<PageRecord, PreparedRecord> exporter) => new(road, exporter);

    /// <summary>The outcome of a record that is to be written.</summary>
    public ItemOutcome.Written Write(PageRecord record) => new(record) { Prepared = prepare?.Invoke(record) };

    /// <summary>Processes one item.</summary>
    /// <param name="item">The page.</param>
    /// <param name="cancellationToken">The item's own time limit.</param>
    public ItemOutcome Process(RawItem item, CancellationToken cancellationToken)
    {
        Stage stage = Stage.Decoding;
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            Outcome<PageRecord> record = road.Make(item, ref stage, cancellationToken);
            if (!record.IsSuccess)
            {
                return new ItemOutcome.Quarantined(record.Fault);
            }

            stage = Stage.Record;
            RecordStepResult finished = RecordSteps.Apply(road.Steps, record.Value);
            if (finished.Drop is { } code)
            {
                return new ItemOutcome.Dropped(Stage.Record, code, finished.Detail ?? "");
            }

            stage = Stage.Export;
            return Write(finished.Record);
        }
        catch (Exception exception)
        {
            return new ItemOutcome.Quarantined(FaultOf(exception, stage, item.Location));
        }
    }

    private static Fault FaultOf(Exception exception, Stage stage, ItemLocation location) => exception switch
    {
        OperationCanceledException => new(stage, TimeLimitExceeded, location, "the page took longer than --item-timeout allows; raise it to try again"),
        OutOfMemoryException => new(stage, MemoryExceeded, location, "the page needed more memory than there is"),
        InsufficientExecutionStackException => new(stage, NestingTooDeep, location, "the page nests deeper than can be followed"),
        _ => new(stage, UnexpectedError, location, $"{exception.GetType().Name}: {exception.Message}"),
    };
}
