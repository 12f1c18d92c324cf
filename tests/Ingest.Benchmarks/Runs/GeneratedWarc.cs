using Ingest.Benchmarks.Soak;

namespace Ingest.Benchmarks.Runs;

/// <summary>A WARC of made-up pages that is made as it is read: inputs larger than any disk at hand.</summary>
internal sealed class GeneratedWarc(long bytes, Action<long> passed) : Stream
{
    // So many different pages, of all sizes, over and over under other addresses: making each anew would cost more than reading it.
    private const int DifferentPages = 500;

    private readonly string[] _pages = MakePages();
    private byte[] _record = [];
    private int _position;
    private int _number;
    private long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _given; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (_position == _record.Length)
        {
            if (_given >= bytes)
            {
                return 0;
            }

            _record = WarcDump.Record(FormattableString.Invariant($"https://bench.example/{_number}"), _pages[_number % DifferentPages], _number++);
            _position = 0;
            passed(_given);
        }

        int count = Math.Min(buffer.Length, _record.Length - _position);
        _record.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        _given += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // Pages of crawls are mostly markup and script: each is padded with it, to 10 to 200 KB.
    private static string[] MakePages()
    {
        var random = new SoakPages(7);
        string[] pages = new string[DifferentPages];
        for (int i = 0; i < pages.Length; i++)
        {
            string script = string.Concat(Enumerable.Repeat("<script>window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);}</script>\n", random.Below(2_000)));
            pages[i] = random.Html().Replace("</head>", script + "</head>", StringComparison.Ordinal);
        }

        return pages;
    }
}
