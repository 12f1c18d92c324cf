namespace Ingest.Records.Quality;

/// <summary>Measures the published quality signals, and drops by chosen rule sets.</summary>
internal sealed class QualityStep(IReadOnlyList<QualityHeuristic> filters) : IRecordStep
{
    private readonly QualityFilter _filter = new(filters);

    public RecordStepResult Apply(PageRecord record)
    {
        OrderedDictionary<string, double> signals = QualitySignals.Measure(record.Text, record.Language);
        foreach ((string name, double value) in record.Quality)
        {
            signals[name] = value;
        }

        QualityDrop? drop = _filter.Decide(signals);
        return new RecordStepResult(record with { Quality = signals }, drop?.Code, drop?.Detail);
    }
}
