using Ingest.Export;

namespace Ingest.Pipeline.Runs;

/// <summary>Writes records into one file or a row of parts, all under temporary names until they are published.</summary>
internal sealed class RecordParts(IRunFiles files, string folder, OutputLayout layout) : IDisposable
{
    private HashedFile? file;
    private Stream? encoded;
    private IRecordWriter? writer;
    private long records;
    private long rows;
    private long rawBytes;

    /// <summary>Whether the format can go on in the middle of a file.</summary>
    public bool IsContinuable { get; } = layout.Exporter.Continue(Stream.Null, 0) is not null;

    /// <summary>The part that grows now, or the next one.</summary>
    public int Index { get; private set; }

    public bool IsFull => layout.IsFull(records, rawBytes);

    /// <summary>Takes over a part that an earlier attempt left growing, or where the next one starts.</summary>
    public void Restore(int nextIndex, OpenPart? open)
    {
        Index = nextIndex;
        if (open is not null)
        {
            (Index, records, rows, rawBytes) = (open.Index, open.Records, open.Rows, open.RawBytes);
            file = HashedFile.Reopen(files, TemporaryPath(Index), open.Bytes, open.Sha256);
        }
    }

    /// <summary>Appends a record and tells how many bytes it took before compression.</summary>
    public long Write(PreparedRecord record)
    {
        OpenWriter().Write(record);
        records++;
        rows += record.Rows;
        // Formats that write columns have no bytes yet; their text is what makes them grow.
        long size = record.Bytes.Length > 0 ? record.Bytes.Length : record.Record.Text.Length + record.Record.Markdown.Length;
        rawBytes += size;
        return size;
    }

    /// <summary>Brings the growing part to disk so that a later attempt can go on; null when there is none.</summary>
    public OpenPart? Suspend()
    {
        if (file is null)
        {
            return null;
        }

        CloseWriter();
        file.FlushToDisk();
        return new OpenPart(Index, file.Length, file.Sha256(), records, rows, rawBytes);
    }

    /// <summary>Finishes the growing part on disk, still under its temporary name; an empty part is made when there is none at all.</summary>
    public SealedFile? Seal()
    {
        if (file is null && Index > 0)
        {
            return null;
        }

        OpenWriter().Complete();
        CloseWriter();
        file!.FlushToDisk();
        var part = new SealedFile(layout.NameOf(Index), file.Length, file.Sha256(), records, rows);
        file.Dispose();
        file = null;
        (records, rows, rawBytes) = (0, 0, 0);
        Index++;
        return part;
    }

    /// <summary>
    /// Lets go of what is still open. Nothing more is written: the part counts as far as its last checkpoint, and what a compressor
    /// says when it is closed would only fail once more where a write has failed before.
    /// </summary>
    public void Dispose()
    {
        file?.Abandon();
        using (file)
        {
            CloseWriter();
        }
    }

    private IRecordWriter OpenWriter()
    {
        if (writer is not null)
        {
            return writer;
        }

        bool isNew = file is null;
        file ??= HashedFile.Create(files, TemporaryPath(Index));
        encoded = layout.Compress?.Invoke(file);
        Stream target = encoded ?? file;
        writer = isNew ? layout.Exporter.Open(target) : layout.Exporter.Continue(target, rows)!;
        return writer;
    }

    private void CloseWriter()
    {
        writer?.Dispose();
        encoded?.Dispose();
        writer = null;
        encoded = null;
    }

    private string TemporaryPath(int part) => RunFolder.TemporaryPath(folder, layout.NameOf(part));
}
