namespace Ingest.Pipeline.Runs;

/// <summary>The file operations as the system does them.</summary>
internal sealed class DiskFiles : IRunFiles
{
    private const int BufferBytes = 1 << 16;

    public static DiskFiles Instance { get; } = new();

    public Stream Create(string path) => new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, BufferBytes);

    public Stream OpenAt(string path, long length)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read, BufferBytes);
        try
        {
            stream.SetLength(length);
            stream.Seek(length, SeekOrigin.Begin);
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public void FlushToDisk(Stream stream)
    {
        if (stream is FileStream file)
        {
            file.Flush(flushToDisk: true);
        }
        else
        {
            stream.Flush();
        }
    }

    public void Rename(string from, string to) => File.Move(from, to, overwrite: true);
}
