using System.Security.Cryptography;

namespace Ingest.Pipeline.Runs;

/// <summary>A file being written, with its length and SHA-256 at hand at any time. Forward only.</summary>
internal sealed class HashedFile : Stream
{
    private readonly IRunFiles files;
    private readonly Stream file;
    private readonly IncrementalHash hash;
    private long length;
    private bool isAbandoned;

    private HashedFile(IRunFiles files, Stream file, IncrementalHash hash, long length)
    {
        this.files = files;
        this.file = file;
        this.hash = hash;
        this.length = length;
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position { get => length; set => throw new NotSupportedException(); }

    public static HashedFile Create(IRunFiles files, string path)
    {
        // The file first: a hash would be left behind where there is no room for the file.
        Stream file = files.Create(path);
        return new HashedFile(files, file, IncrementalHash.CreateHash(HashAlgorithmName.SHA256), 0);
    }

    /// <summary>Goes on at a length that an earlier attempt brought to disk, and hashes what is before it.</summary>
    /// <exception cref="IOException">The file is shorter or holds something else than the earlier attempt wrote.</exception>
    public static HashedFile Reopen(IRunFiles files, string path, long length, string sha256)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (HashPrefix(path, length, hash) != length || HexOf(hash) != sha256)
        {
            hash.Dispose();
            throw new IOException($"{path} is not what the interrupted run left; use --overwrite to start again");
        }

        return new HashedFile(files, files.OpenAt(path, length), hash, length);
    }

    /// <summary>SHA-256 of everything so far, lower-case hexadecimal.</summary>
    public string Sha256() => HexOf(hash);

    /// <summary>Takes nothing more: what is written from now on is thrown away.</summary>
    public void Abandon() => isAbandoned = true;

    /// <summary>Brings everything to disk.</summary>
    public void FlushToDisk() => files.FlushToDisk(file);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (isAbandoned)
        {
            return;
        }

        file.Write(buffer);
        hash.AppendData(buffer);
        length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => file.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private static string HexOf(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetCurrentHash());

    private static long HashPrefix(string path, long length, IncrementalHash hash)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] buffer = new byte[1 << 16];
        long done = 0;
        while (done < length)
        {
            int got = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length - done));
            if (got == 0)
            {
                break;
            }

            hash.AppendData(buffer, 0, got);
            done += got;
        }

        return done;
    }
}
