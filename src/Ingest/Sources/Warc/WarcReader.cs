using System.Globalization;
using Ingest.Outcomes;

namespace Ingest.Sources.Warc;

/// <summary>
/// Records of a WARC file (ISO 28500:2017) one after the other. After a broken one, and behind bytes that belong to none, it searches the
/// next head, first within what the broken record's length had swallowed.
/// </summary>
internal sealed class WarcReader(SourceInput input)
{
    private const int MaximumHeadLine = 64 * 1024;

    /// <summary>Bytes looked at behind a block: two line breaks as the standard says, or as many as writers put there.</summary>
    private const int EndLookAhead = 1024;

    private readonly InputStream _stream = input.Content;
    private readonly LineReader _lines = new(input.Content, MaximumHeadLine);

    /// <summary>Bytes read twice. Bounded by those read once, or lying lengths would make reading quadratic.</summary>
    private long _pushedBack;

    /// <summary>
    /// Where reading can begin to give first what was read last. Not behind bytes that were read twice: how many more may be, depends on them.
    /// </summary>
    public RestartPoint? Restart { get; private set; }

    /// <summary>The next record or fault; null at the end.</summary>
    public Outcome<WarcRecord>? Read()
    {
        SkipLineBreaks();
        if (_stream.Peek(1).Length == 0)
        {
            return null;
        }

        ItemLocation location = Locate();
        Restart = _pushedBack == 0 ? input.RestartAt(_stream.Position) : null;
        if (!_stream.Peek(5).Span.StartsWith("WARC/"u8))
        {
            SkipToRecord();
            return Fault(location, WarcCodes.RecordMalformed, "bytes that belong to no record; reading goes on at the next one");
        }

        _lines.Read();
        var fields = new HeaderFields();
        if (!TryReadFields(fields, out bool ended))
        {
            SkipToRecord();
            return ended ? Cut(location) : Fault(location, WarcCodes.RecordMalformed, "the record's header is broken");
        }

        if (!long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            SkipToRecord();
            return Fault(location, WarcCodes.RecordMalformed, "the record has no usable Content-Length");
        }

        return ReadBlock(new WarcRecord(location, fields, length));
    }

    private Outcome<WarcRecord> ReadBlock(WarcRecord record)
    {
        bool tooLarge = record.Length > input.Options.MaximumItemBytes;
        byte[] block = ItemBytes.ReadUpTo(_stream, Math.Min(record.Length, input.Options.MaximumItemBytes));
        long read = block.Length + (tooLarge ? _stream.Skip(record.Length - block.Length) : 0);
        bool isCut = read < record.Length;

        // Looked at, not passed over: where the length lied, line breaks belong to the record that it swallowed.
        ReadOnlySpan<byte> behind = _stream.Peek(EndLookAhead).Span;
        ReadOnlySpan<byte> next = behind.TrimStart("\r\n"u8);
        bool isFollowed = next.IsEmpty || next.StartsWith("WARC/"u8);
        if ((isCut || !isFollowed) && RecordHead.Find(block, tooLarge ? [] : behind) is >= 0 and int swallowed)
        {
            PutBack(block.AsSpan(swallowed));
            return LengthWrong(record);
        }

        if (isCut)
        {
            return Cut(record.Location);
        }

        // A record that ends as the standard says is whole, whatever follows it.
        if (!isFollowed && !behind.StartsWith("\r\n\r\n"u8))
        {
            SkipToRecord();
            return LengthWrong(record);
        }

        SkipLineBreaks();
        bool isVerified = _stream.Members is { } members && members.VerifiedLength >= _stream.Position;
        if (!isVerified && _stream.TryTakeDefect(out StreamDefect? defect))
        {
            // The member that held this record, not the next one, failed its checksum or ended early: what was read cannot be trusted.
            return Fault(record.Location, defect.Code, defect.Message);
        }

        if (tooLarge && record.MayHoldPage)
        {
            return Fault(record.Location, SourceCodes.ItemTooLarge, $"the record is larger than {input.Options.MaximumItemBytes} bytes");
        }

        return record with { Block = tooLarge ? [] : block };
    }

    /// <summary>A length that is too long swallowed records: they are put back, and only the one that lied is lost.</summary>
    private void PutBack(ReadOnlySpan<byte> swallowed)
    {
        if (_pushedBack > _stream.Position + input.Options.MaximumItemBytes)
        {
            SkipToRecord();
            return;
        }

        _pushedBack += swallowed.Length;
        _stream.PushBack(swallowed);
    }

    private static Outcome<WarcRecord> LengthWrong(WarcRecord record) => Fault(
        record.Location,
        WarcCodes.LengthWrong,
        string.Create(CultureInfo.InvariantCulture, $"the record does not end after the {record.Length} bytes its Content-Length says"));

    private Outcome<WarcRecord> Cut(ItemLocation location) => _stream.TryTakeDefect(out StreamDefect? defect)
        ? Fault(location, defect.Code, defect.Message)
        : Fault(location, WarcCodes.RecordTruncated, "the file ends in the middle of the record");

    private static Outcome<WarcRecord> Fault(ItemLocation location, ReasonCode code, string message) =>
        new Fault(Stage.Source, code, location, message);

    private bool TryReadFields(HeaderFields fields, out bool ended)
    {
        ended = false;
        while (_lines.Read())
        {
            if (_lines.Line.IsEmpty && !_lines.IsTooLong)
            {
                ended = !_lines.IsTerminated;
                return _lines.IsTerminated;
            }

            if (!_lines.IsTerminated || _lines.IsTooLong || !fields.TryAdd(_lines.Line.Span))
            {
                ended = !_lines.IsTerminated;
                return false;
            }
        }

        ended = true;
        return false;
    }

    /// <summary>The offset CDX indexes give where each record is a gzip member, else the one in the decompressed file.</summary>
    private ItemLocation Locate()
    {
        long position = _stream.Position;
        long offset = _stream.Members?.MemberBeginningAt(position) ?? position;
        return new ItemLocation(input.Path) { RecordOffset = offset };
    }

    private void SkipLineBreaks()
    {
        while (_stream.Peek(1) is { Length: > 0 } window && window.Span[0] is (byte)'\r' or (byte)'\n')
        {
            int end = window.Span.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            _stream.Advance(end < 0 ? window.Length : end);
        }
    }

    /// <summary>Goes to the next head: to a version at the beginning of a line, or, as garbage may end in none, to a sure head within one.</summary>
    private void SkipToRecord()
    {
        bool isLineStart = true;
        while (_stream.Peek(RecordHead.Length) is { Length: > 0 } window)
        {
            ReadOnlySpan<byte> bytes = window.Span;
            if (isLineStart ? RecordHead.IsVersion(bytes) : RecordHead.IsAt(bytes))
            {
                return;
            }

            int next = bytes[1..].IndexOf((byte)'W') + 1;
            int passed = next > 0 ? next : bytes.Length;
            isLineStart = bytes[passed - 1] == (byte)'\n';
            _stream.Advance(passed);
        }
    }
}
