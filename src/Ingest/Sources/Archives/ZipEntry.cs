namespace Ingest.Sources.Archives;

/// <summary>An entry as the central directory describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Offset">Where its local header stands.</param>
/// <param name="PackedSize">Compressed bytes, as claimed.</param>
/// <param name="Size">Uncompressed bytes, as claimed.</param>
/// <param name="Checksum">CRC-32.</param>
/// <param name="Method">Compression method.</param>
/// <param name="Flags">General purpose flags.</param>
/// <param name="UnixMode">File type and permissions; 0 where the archive was not made on Unix.</param>
internal sealed record ZipEntry(
    string Name, long Offset, long PackedSize, long Size, uint Checksum, int Method, int Flags, int UnixMode)
{
    private const int FileTypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    public bool IsFolder => Name.EndsWith('/') || (UnixMode & FileTypeMask) == 0x4000;

    public bool IsRegular => (UnixMode & FileTypeMask) is 0 or RegularFile;

    public bool IsEncrypted => (Flags & 0x2041) != 0;
}
