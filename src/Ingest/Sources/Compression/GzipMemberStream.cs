using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using Ingest.Outcomes;

namespace Ingest.Sources.Compression;

/// <summary>
/// Gzip member by member. .NET's own <see cref="GZipStream"/> returns data without an exception when a member is cut and loses
/// what follows zero padding between members; here each member must end with its own checksum and length.
/// </summary>
internal sealed class GzipMemberStream(InputStream compressed) : ForwardStream, IMemberStream
{
    public static readonly ReasonCode Truncated = new("gzip-truncated");
    public static readonly ReasonCode ChecksumMismatch = new("gzip-checksum-mismatch");
    public static readonly ReasonCode DataInvalid = new("gzip-data-invalid");
    public static readonly ReasonCode TrailingData = new("gzip-trailing-data");

    private const int TrailerLength = 8;
    private const int PieceLength = 16 * 1024;
    private const int MaximumMembersRemembered = 1 << 16;
    private static readonly (long Content, long Raw) NoMember = (-1, 0);

    private readonly DeflateFeed _feed = new(compressed);
    private readonly Crc32 _checksum = new();
    private readonly Queue<(long Content, long Raw)> _members = new();
    private readonly byte[] _inflated = new byte[PieceLength];
    private ReadOnlyMemory<byte> _piece;
    private (long Content, long Raw) _begun = NoMember;
    private DeflateStream? _inflater;
    private uint _memberLength;
    private long _contentPosition;
    private long _lastMemberStart;

    public long VerifiedLength { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (_piece.IsEmpty && !TryInflate())
        {
            return 0;
        }

        int given = Math.Min(buffer.Length, _piece.Length);
        _piece.Span[..given].CopyTo(buffer);
        _piece = _piece[given..];
        _contentPosition += given;
        return given;
    }

    public long? MemberBeginningAt(long contentPosition)
    {
        // Of members that begin at one position, all but the last are empty.
        while (_members.TryPeek(out (long Content, long Raw) member) && member.Content <= contentPosition)
        {
            _begun = _members.Dequeue();
        }

        return _begun.Content == contentPosition ? _begun.Raw : null;
    }

    public void MoveTo(long offset, long contentPosition)
    {
        DropInflater();
        _feed.Restart(0);
        compressed.MoveTo(new RestartPoint(offset, offset, null));
        _members.Clear();
        (_begun, _piece) = (NoMember, default);
        _contentPosition = VerifiedLength = contentPosition;
    }

    /// <summary>Searches the next member's magic bytes, from within the chunk the inflater had taken when it failed.</summary>
    public bool TryResume()
    {
        DropInflater();
        _feed.Restart(0);
        if (compressed.Position <= _lastMemberStart)
        {
            compressed.Skip(1);
        }

        while (compressed.Peek(4) is { Length: >= 4 } window)
        {
            int at = window.Span.IndexOf((byte)0x1F);
            compressed.Advance(at < 0 ? window.Length : at);
            if (at >= 0 && GzipHeader.IsAt(compressed.Peek(4).Span))
            {
                return true;
            }

            if (at >= 0)
            {
                compressed.Advance(1);
            }
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            DropInflater();
            compressed.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>
    /// Inflates the next piece. In pieces of its own size: what comes of damaged data before its fault hangs on how much the inflater is asked for, and
    /// must not hang on how much room the reader's buffer happens to have.
    /// </summary>
    private bool TryInflate()
    {
        while (_inflater is not null || TryOpenMember())
        {
            int read = _inflater!.Read(_inflated);
            if (read > 0)
            {
                _piece = _inflated.AsMemory(0, read);
                _checksum.Append(_piece.Span);
                _memberLength += (uint)read;
                return true;
            }

            CloseMember();
        }

        return false;
    }

    private bool TryOpenMember()
    {
        SkipZeros();
        ReadOnlyMemory<byte> head = compressed.Peek(4);
        if (head.Length == 0)
        {
            ThrowIfCutBeneath();
            return false;
        }

        _lastMemberStart = compressed.Position;
        if (!GzipHeader.IsAt(head.Span))
        {
            bool cut = head.Length < 4 && _contentPosition > 0 && head.Span[0] == 0x1F;
            throw cut ? Cut() : Trailing();
        }

        if (!GzipHeader.TrySkip(compressed))
        {
            throw Cut();
        }

        Remember();
        _inflater = new DeflateStream(_feed, CompressionMode.Decompress, leaveOpen: true);
        _checksum.Reset();
        _memberLength = 0;
        return true;
    }

    private void Remember()
    {
        if (_members.Count == MaximumMembersRemembered)
        {
            _members.Dequeue();
        }

        _members.Enqueue((_contentPosition, _lastMemberStart));
    }

    private void CloseMember()
    {
        if (_feed.AskedBeyondEnd)
        {
            ThrowIfCutBeneath();
            throw Cut();
        }

        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _checksum.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _memberLength);
        ReadOnlySpan<byte> window = compressed.Peek(_feed.ChunkLength + TrailerLength).Span;
        int searched = Math.Min(window.Length, _feed.ChunkLength + TrailerLength);
        int at = window[..searched].IndexOf(trailer);
        if (at < 0)
        {
            // Only where less than that is left does the file end here.
            throw searched == window.Length && EndsWithPartOf(trailer, window) ? Cut() : Mismatch();
        }

        VerifiedLength = _contentPosition;
        DropInflater();
        _feed.Restart(at + TrailerLength);
    }

    private static bool EndsWithPartOf(ReadOnlySpan<byte> trailer, ReadOnlySpan<byte> window)
    {
        for (int length = TrailerLength - 1; length > 0; length--)
        {
            if (window.EndsWith(trailer[..length]))
            {
                return true;
            }
        }

        return false;
    }

    private void SkipZeros()
    {
        while (compressed.Peek(1) is { Length: > 0 } window && window.Span[0] == 0)
        {
            int zeros = window.Span.IndexOfAnyExcept((byte)0);
            compressed.Advance(zeros < 0 ? window.Length : zeros);
        }
    }

    private void DropInflater()
    {
        _inflater?.Dispose();
        _inflater = null;
    }

    private void ThrowIfCutBeneath()
    {
        if (compressed.TryTakeDefect(out StreamDefect? beneath))
        {
            throw new DamagedStreamException(beneath.Code, beneath.Message);
        }
    }

    private DamagedStreamException Cut() => new(Truncated, At("the gzip data ends in the middle of a member"));

    private DamagedStreamException Mismatch() => new(ChecksumMismatch, At("the gzip member does not match its checksum"));

    private DamagedStreamException Trailing() =>
        new(new StreamDefect(TrailingData, string.Create(CultureInfo.InvariantCulture, $"something that is not gzip follows the gzip data (at byte {_lastMemberStart})")) { IsBehindTheData = true });

    private string At(string what) => string.Create(CultureInfo.InvariantCulture, $"{what} (member at byte {_lastMemberStart})");
}
