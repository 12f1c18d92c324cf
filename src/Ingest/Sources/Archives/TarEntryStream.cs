namespace Ingest.Sources.Archives;

/// <summary>An entry's content, which must be as long as its header says.</summary>
internal sealed class TarEntryStream(InputStream tar, long length) : ForwardStream
{
    private readonly PartStream _part = new(tar, length);

    /// <summary>Bytes of the entry not read yet.</summary>
    public long Left => _part.Left;

    public override int Read(Span<byte> buffer)
    {
        int read = _part.Read(buffer);
        if (read > 0 || _part.Left == 0 || buffer.IsEmpty)
        {
            return read;
        }

        throw tar.TryTakeDefect(out StreamDefect? defect)
            ? new DamagedStreamException(defect)
            : new DamagedStreamException(ArchiveCodes.TarTruncated, "the archive ends in the middle of the entry");
    }
}
