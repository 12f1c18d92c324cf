namespace Ingest.Records.Deduplication;

/// <summary>Puts the near-duplicate signature into the record; the costly half of finding duplicates, done on the workers.</summary>
internal sealed class SignatureStep : IRecordStep
{
    public RecordStepResult Apply(PageRecord record) => new(record with { NearDupHash = DuplicateKeys.Of(record.Text).Near?.ToString() });
}
