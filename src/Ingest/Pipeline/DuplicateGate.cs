using Ingest.Pipeline.Catalogs;
using Ingest.Records;

namespace Ingest.Pipeline;

/// <summary>Stands where results come in order, and finds records that repeat an earlier one.</summary>
internal sealed class DuplicateGate : IDisposable
{
    private readonly IDuplicateFinder? _finder;
    private readonly DuplicateTreatment _treatment;
    private readonly PageProcessor _processor;

    private DuplicateGate(IDuplicateFinder? finder, DuplicateTreatment treatment, PageProcessor processor)
    {
        _finder = finder;
        _treatment = treatment;
        _processor = processor;
    }

    /// <summary>A gate for one run; it lets everything pass where the options do not ask for duplicates.</summary>
    public static DuplicateGate For(RecordOptions options, PageProcessor processor) =>
        new(RecordStepCatalog.FinderFor(options), options.Deduplication?.Treatment ?? DuplicateTreatment.Drop, processor);

    /// <summary>Whether what repeats something depends on all that came before.</summary>
    public bool Remembers => _finder is not null;

    /// <summary>The result, or what becomes of it when its record repeats another.</summary>
    public ItemResult Pass(ItemResult result)
    {
        if (_finder is null || result.Outcome is not ItemOutcome.Written { Record: { } record })
        {
            return result;
        }

        PageRecord compared = _finder.Compare(record);
        if (ReferenceEquals(compared, record))
        {
            return result;
        }

        bool isDropped = compared.DuplicateOf is not null && _treatment == DuplicateTreatment.Drop;
        return result with { Outcome = isDropped ? new ItemOutcome.Duplicate(compared) : _processor.Write(compared) };
    }

    public void Dispose() => _finder?.Dispose();
}
