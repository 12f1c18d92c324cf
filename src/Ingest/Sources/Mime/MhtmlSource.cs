using System.Globalization;
using Ingest.Outcomes;
using MimeKit;

namespace Ingest.Sources.Mime;

/// <summary>MHTML as browsers save it: the root HTML part is the page, the other parts are passed over.</summary>
internal sealed class MhtmlSource : ISource
{
    private static readonly ReasonCode Broken = new("mhtml-broken");
    private static readonly ReasonCode NoPage = new("mhtml-without-page");

    public bool Recognises(SourceProbe probe)
    {
        ReadOnlySpan<byte> head = probe.Head.Span;
        int end = head.IndexOf("\r\n\r\n"u8);
        end = end < 0 ? head.IndexOf("\n\n"u8) : end;
        string fields = System.Text.Encoding.Latin1.GetString(end < 0 ? head : head[..end]);
        return fields.Length > 0 && char.IsAsciiLetter(fields[0])
            && fields.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            && (fields.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)
                || fields.Contains("Content-Type: text/html", StringComparison.OrdinalIgnoreCase));
    }

    public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken)
    {
        var location = new ItemLocation(input.Path);
        if (!ItemBytes.TryReadToEnd(input.Content, input.Options.MaximumItemBytes, out byte[] bytes))
        {
            return [SourceReport.TooLarge(location, input.Options.MaximumItemBytes)];
        }

        try
        {
            using var content = new MemoryStream(bytes, writable: false);
            using MimeMessage message = MimeMessage.Load(content, cancellationToken);
            return Events(message, location, IsWhole(message, bytes) && input.Content.Defect is null);
        }
        catch (Exception exception) when (exception is FormatException or IOException)
        {
            return [SourceReport.Fault(location, Broken, $"the MHTML cannot be parsed: {exception.Message}")];
        }
    }

    private static List<SourceEvent> Events(MimeMessage message, ItemLocation location, bool isWhole)
    {
        MimePart? root = Root(message);
        var events = new List<SourceEvent>
        {
            root is null
                ? SourceReport.Fault(location, NoPage, "no part of the MHTML is HTML")
                : new SourceEvent.ItemRead(Item(message, root, location, isWhole)),
        };
        long index = 0;
        foreach (MimeEntity entity in message.BodyParts)
        {
            index++;
            if (!ReferenceEquals(entity, root))
            {
                string detail = string.Create(CultureInfo.InvariantCulture, $"part {index}: {entity.ContentType.MimeType} {entity.ContentLocation}");
                events.Add(SourceReport.Skip(location with { RecordIndex = index }, SourceCodes.MediaTypeNotAPage, detail.TrimEnd()));
            }
        }

        return events;
    }

    private static TextPart? Root(MimeMessage message)
    {
        if (message.Body is MultipartRelated { Root: TextPart { IsHtml: true } declared })
        {
            return declared;
        }

        using var parts = new MimeIterator(message);
        while (parts.MoveNext())
        {
            if (parts.Current is TextPart { IsHtml: true } page)
            {
                return page;
            }
        }

        return null;
    }

    private static RawItem Item(MimeMessage message, MimePart root, ItemLocation location, bool isWhole)
    {
        using var body = new MemoryStream();
        root.Content?.DecodeTo(body);
        return new RawItem
        {
            Location = location,
            Body = body.ToArray(),
            Kind = ContentKind.Html,
            Url = Address(message, root),
            FetchedAt = message.Date == default ? null : message.Date,
            ContentType = root.ContentType.MimeType.ToLowerInvariant(),
            DeclaredCharset = root.ContentType.Charset,
            Warnings = isWhole ? [] : [SourceCodes.Truncated],
        };
    }

    /// <summary>Chrome names the page's address in a header of its own, others where the standard (RFC 2557) puts it.</summary>
    private static string? Address(MimeMessage message, MimePart root) =>
        message.Headers["Snapshot-Content-Location"] ?? message.Headers["Content-Location"]
        ?? message.Body?.Headers["Content-Location"] ?? root.ContentLocation?.OriginalString;

    /// <summary>A multipart body ends with its boundary and two hyphens.</summary>
    private static bool IsWhole(MimeMessage message, byte[] bytes) =>
        message.Body is not Multipart { Boundary: { Length: > 0 } boundary }
        || bytes.AsSpan().LastIndexOf(System.Text.Encoding.ASCII.GetBytes($"--{boundary}--")) >= 0;
}
