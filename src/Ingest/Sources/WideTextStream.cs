using System.Text;

namespace Ingest.Sources;

/// <summary>
/// UTF-16, as Windows programs write tables and lines (PowerShell's <c>&gt;</c>, the "Unicode text" of spreadsheets), and UTF-32, as UTF-8: for sources that
/// look for bytes. A byte order mark becomes one of UTF-8.
/// </summary>
internal sealed class WideTextStream(InputStream inner, Encoding encoding) : ForwardStream
{
    private const int StepBytes = 16 << 10;

    private static readonly UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: true);

    private readonly Decoder _decoder = encoding.GetDecoder();
    private readonly char[] _chars = new char[(StepBytes / sizeof(char)) + 2];
    private readonly byte[] _utf8 = new byte[Encoding.UTF8.GetMaxByteCount((StepBytes / sizeof(char)) + 2)];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The encoding of bytes that are UTF-16 or UTF-32, by their mark or their NULs; null for others.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> head) => head switch
    {
        // The mark of UTF-32 begins with that of UTF-16.
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => BigEndianUtf32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => UnmarkedUnicode.Find(head) switch
        {
            "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "utf-32le" => Encoding.UTF32,
            "utf-32be" => BigEndianUtf32,
            _ => null,
        },
    };

    public override int Read(Span<byte> buffer)
    {
        while (_start == _end && !_ended)
        {
            Fill();
        }

        int count = Math.Min(buffer.Length, _end - _start);
        _utf8.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    private void Fill()
    {
        ReadOnlySpan<byte> window = inner.Peek(1).Span;
        ReadOnlySpan<byte> step = window[..Math.Min(window.Length, StepBytes)];
        if (step.IsEmpty && inner.TryTakeDefect(out StreamDefect? defect))
        {
            throw new DamagedStreamException(defect.Code, defect.Message);
        }

        // The decoder keeps halves of characters for the next step, so that what it gives can be encoded alone.
        _ended = step.IsEmpty;
        int chars = _decoder.GetChars(step, _chars, flush: _ended);
        (_start, _end) = (0, Encoding.UTF8.GetBytes(_chars.AsSpan(0, chars), _utf8));
        inner.Advance(step.Length);
    }
}
