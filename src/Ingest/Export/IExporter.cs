using Ingest.Records;

namespace Ingest.Export;

/// <summary>An output format. The costly half runs on the workers, the cheap half writes in order. Thread-safe.</summary>
internal interface IExporter
{
    /// <summary>File name ending without compression, with its dot: <c>.jsonl</c>.</summary>
    string FileExtension { get; }

    /// <summary>Whether a file is its records' bytes in a row, so that records prepared elsewhere can be written too.</summary>
    bool IsAppending => true;

    /// <summary>Serialises one record, on any thread, in any order.</summary>
    PreparedRecord Prepare(PageRecord record);

    /// <summary>Opens a file of this format. The stream is the caller's to flush and close.</summary>
    IRecordWriter Open(Stream output);

    /// <summary>
    /// Goes on with a file whose beginning an earlier writer wrote and disposed of without completing it; null where the format
    /// cannot (then a run resumes at whole files only). Asked once with <see cref="Stream.Null"/> to find out.
    /// </summary>
    /// <param name="output">Positioned at the end of what was written.</param>
    /// <param name="rowsWritten">Rows written so far.</param>
    IRecordWriter? Continue(Stream output, long rowsWritten) => null;

    /// <summary>
    /// The records of a finished file as <see cref="Prepare"/> made them, so that they can be written into another; null where the format
    /// cannot tell. Asked once with <see cref="Stream.Null"/> to find out. The bytes of a record are valid until the next is asked for; one
    /// without rows leaves no trace in a file and is not given.
    /// </summary>
    /// <param name="file">The file, decompressed.</param>
    IEnumerable<PreparedRecord>? ReadBack(Stream file) => null;
}
