using System.IO.Hashing;

namespace Ingest.Sources.Archives;

/// <summary>An entry's content, checked against the size and checksum the directory claims, by the bytes that really come.</summary>
internal sealed class ZipEntryStream(Stream content, ZipEntry entry) : ForwardStream
{
    private readonly Crc32 _checksum = new();
    private long _length;

    public override int Read(Span<byte> buffer)
    {
        int read = content.Read(buffer);
        _checksum.Append(buffer[..read]);
        _length += read;
        if (_length > entry.Size || (read == 0 && _length < entry.Size))
        {
            throw new DamagedStreamException(ArchiveCodes.ZipSizeMismatch, "the entry is not of the size the directory claims");
        }

        if (read == 0 && _checksum.GetCurrentHashAsUInt32() != entry.Checksum)
        {
            throw new DamagedStreamException(ArchiveCodes.ZipChecksumMismatch, "the entry does not match its checksum");
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }
}
