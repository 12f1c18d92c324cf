using System.Buffers;
using System.Text;
using Ingest.Outcomes;

namespace Ingest.Sources.Files;

/// <summary>Many pages in one text file, between separator lines or form feeds. Only where the user names the separator.</summary>
internal sealed class SeparatedTextSource(SourceOptions options) : ISource
{
    private readonly byte[]? _separator = options.TextSeparator is { Length: > 0 } text ? Encoding.UTF8.GetBytes(text) : null;

    private bool IsFormFeed => _separator.AsSpan().SequenceEqual("\f"u8) || _separator.AsSpan().SequenceEqual("\\f"u8);

    public bool NeedsUtf8 => true;

    public bool Recognises(SourceProbe probe) =>
        _separator is not null && TextSniffer.IsText(probe.Head.Span) && !TextSniffer.IsWide(probe.Head.Span)
        && !TextSniffer.IsHtml(probe.Head.Span);

    public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken)
    {
        var parts = new LineReader(input.Content, input.Options.MaximumItemBytes, IsFormFeed ? (byte)'\f' : (byte)'\n');
        var page = new ArrayBufferWriter<byte>();
        ItemLocation? location = null;
        bool tooLong = false;
        long index = 0;
        bool more = true;
        while (more)
        {
            more = parts.Read();
            if (more)
            {
                location ??= new ItemLocation(input.Path) { RecordOffset = parts.Offset, RecordIndex = index };
                tooLong |= parts.IsTooLong || page.WrittenCount + (long)parts.Line.Length > input.Options.MaximumItemBytes;
                bool isSeparator = !IsFormFeed && parts.Line.Span.TrimEnd(" \t"u8).SequenceEqual(_separator);
                if (!isSeparator && !tooLong)
                {
                    page.Write(parts.Line.Span);
                    page.Write("\n"u8);
                }

                if (!isSeparator && !IsFormFeed)
                {
                    continue;
                }
            }

            if (location is not null && (tooLong || !page.WrittenSpan.Trim(" \t\r\n"u8).IsEmpty))
            {
                yield return tooLong ? SourceReport.TooLarge(location, input.Options.MaximumItemBytes) : Page(page, location, input, more);
                index++;
            }

            page.ResetWrittenCount();
            (location, tooLong) = (null, false);
        }
    }

    private static SourceEvent.ItemRead Page(ArrayBufferWriter<byte> page, ItemLocation location, SourceInput input, bool isTerminated) =>
        new SourceEvent.ItemRead(new RawItem
        {
            Location = location,
            Body = page.WrittenSpan.ToArray(),
            Kind = FileKinds.KindOf(input.Name) ?? ContentKind.PlainText,
            Warnings = !isTerminated && input.Content.IsCut ? [SourceCodes.Truncated] : [],
        });
}
