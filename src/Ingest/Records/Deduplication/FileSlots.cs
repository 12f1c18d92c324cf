using System.IO.MemoryMappedFiles;

namespace Ingest.Records.Deduplication;

/// <summary>
/// Slots in a mapped temporary file: the system keeps in memory what is used and may write the rest out at any time. Chosen over an embedded
/// database because the table needs nothing but slots, and one probe touches one page.
/// </summary>
internal sealed class FileSlots : ISlots
{
    private readonly FileStream _stream;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public FileSlots(long capacity, string folder)
    {
        Capacity = capacity;
        string path = Path.Combine(folder, $"ingest-duplicates-{Guid.NewGuid():N}.tmp");
        _stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        try
        {
            long bytes = capacity * KeyTable.BytesPerSlot;
            _stream.SetLength(bytes);
            _file = MemoryMappedFile.CreateFromFile(_stream, null, bytes, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: true);
            _view = _file.CreateViewAccessor(0, bytes);
        }
        catch
        {
            _file?.Dispose();
            _stream.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public long Capacity { get; }

    /// <inheritdoc/>
    public ulong KeyAt(long slot) => _view.ReadUInt64(slot * KeyTable.BytesPerSlot);

    /// <inheritdoc/>
    public int ValueAt(long slot) => _view.ReadInt32((slot * KeyTable.BytesPerSlot) + sizeof(ulong));

    /// <inheritdoc/>
    public void Set(long slot, ulong key, int value)
    {
        _view.Write(slot * KeyTable.BytesPerSlot, key);
        _view.Write((slot * KeyTable.BytesPerSlot) + sizeof(ulong), value);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
        _stream.Dispose();
    }
}
