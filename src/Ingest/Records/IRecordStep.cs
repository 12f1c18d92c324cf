namespace Ingest.Records;

/// <summary>Looks at a finished record: adds to it, or says why the page is unwanted. Thread-safe, keeps nothing between records.</summary>
internal interface IRecordStep
{
    /// <summary>Applies the step.</summary>
    RecordStepResult Apply(PageRecord record);
}
