namespace Ingest.Records;

/// <summary>Finds what repeats something earlier. Called in input order from one thread, so that the answer does not depend on workers.</summary>
internal interface IDuplicateFinder : IDisposable
{
    /// <summary>
    /// The record with what it repeats: <see cref="PageRecord.DuplicateOf"/> or <see cref="PageRecord.RepeatedParagraphs"/>; the same instance when it
    /// repeats nothing. What is new in it is remembered.
    /// </summary>
    PageRecord Compare(PageRecord record);
}
