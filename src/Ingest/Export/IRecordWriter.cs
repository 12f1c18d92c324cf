namespace Ingest.Export;

/// <summary>Writes one file of prepared records, from one thread, in order.</summary>
internal interface IRecordWriter : IDisposable
{
    /// <summary>Appends one record. I/O errors propagate: a full disk stops the run.</summary>
    void Write(PreparedRecord record);

    /// <summary>Writes what the format needs at its end. Without it the file is not complete.</summary>
    void Complete();
}
