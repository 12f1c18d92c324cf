using Ingest.Records;

namespace Ingest.Export;

/// <summary>An output format. The costly half runs on the workers, the cheap half writes in order. Thread-safe.</summary>
internal interface IExporter
{
    /// <summary>File name ending without compression, with its dot: <c>.jsonl</c>.</summary>
    string FileExtension { get; }

    /// <summary>Serialises one record, on any thread, in any order.</summary>
    PreparedRecord Prepare(PageRecord record);

    /// <summary>Opens a file of this format. The stream is the caller's to flush and close.</summary>
    IRecordWriter Open(Stream output);
}
