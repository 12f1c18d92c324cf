using Ingest.Records;

namespace Ingest.Pipeline;

/// <summary>Takes a record through steps.</summary>
internal static class RecordSteps
{
    /// <summary>Applies the steps in order, until one of them drops the record.</summary>
    public static RecordStepResult Apply(IReadOnlyList<IRecordStep> steps, PageRecord record)
    {
        var result = new RecordStepResult(record);
        for (int i = 0; i < steps.Count && result.Drop is null; i++)
        {
            result = steps[i].Apply(result.Record);
        }

        return result;
    }
}
