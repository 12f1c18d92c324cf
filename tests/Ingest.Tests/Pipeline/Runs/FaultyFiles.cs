using Ingest.Pipeline.Runs;

namespace Ingest.Tests.Pipeline.Runs;

/// <summary>File operations of which the Nth fails, and every one after it: a full or dying disk. N beyond the last one: none.</summary>
internal sealed class FaultyFiles(int failAt) : IRunFiles
{
    /// <summary>Operations so far.</summary>
    public int Operations { get; private set; }

    /// <summary>Streams that were opened and not closed.</summary>
    public int OpenStreams { get; private set; }

    public Stream Create(string path)
    {
        Count();
        return Open(DiskFiles.Instance.Create(path));
    }

    public Stream OpenAt(string path, long length)
    {
        Count();
        return Open(DiskFiles.Instance.OpenAt(path, length));
    }

    public void FlushToDisk(Stream stream)
    {
        Count();
        stream.Flush();
    }

    public void Rename(string from, string to)
    {
        Count();
        DiskFiles.Instance.Rename(from, to);
    }

    private void Count()
    {
        if (++Operations >= failAt)
        {
            throw new IOException("No space left on device");
        }
    }

    private FaultyStream Open(Stream inner)
    {
        OpenStreams++;
        return new FaultyStream(inner, this);
    }

    private sealed class FaultyStream(Stream inner, FaultyFiles files) : Stream
    {
        private bool isClosed;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            // Half of it arrives, as on a real disk.
            inner.Write(buffer[..(buffer.Length / 2)]);
            files.Count();
            inner.Write(buffer[(buffer.Length / 2)..]);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (isClosed || !disposing)
            {
                return;
            }

            // Closing writes out what is buffered, so it can fail as well; the file is closed then all the same.
            isClosed = true;
            inner.Dispose();
            files.OpenStreams--;
            files.Count();
        }
    }
}
