using Ingest.Outcomes;

namespace Ingest.Sources.Warc;

/// <summary>Makes an item of a record that holds a page, and says of the others why they hold none.</summary>
internal sealed class WarcPage(SourceInput input)
{
    private const int OkFirst = 200;
    private const int OkLast = 299;
    private readonly ContentEncoding _encoding = new(input);

    /// <summary>The record's event.</summary>
    public SourceEvent Read(WarcRecord record) => record.Type switch
    {
        "response" => ReadResponse(record),
        "resource" or "conversion" => ReadBody(record, record.Block, record.ContentType, record.IsTruncated),
        "request" => Skip(record, WarcCodes.Request),
        "revisit" => Skip(record, WarcCodes.Revisit),
        "metadata" => Skip(record, WarcCodes.Metadata),
        "warcinfo" => Skip(record, WarcCodes.Info),
        "continuation" => Skip(record, WarcCodes.Continuation),
        _ => Skip(record, WarcCodes.TypeUnknown),
    };

    private static SourceEvent Skip(WarcRecord record, ReasonCode code, string? detail = null) =>
        SourceReport.Skip(record.Location, code, detail ?? $"{record.Type} record {record.TargetUri}".TrimEnd());

    private SourceEvent ReadResponse(WarcRecord record)
    {
        if (!HttpResponse.IsHttp(record.Block.Span))
        {
            // DNS answers and the like; a response of an HTTP address must be one.
            return record.ContentType?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true
                ? SourceReport.Fault(record.Location, WarcCodes.HttpHeadInvalid, "the response does not begin with an HTTP status line")
                : Skip(record, WarcCodes.NotHttp);
        }

        if (HttpResponse.Parse(record.Block) is not { } response)
        {
            return SourceReport.Fault(record.Location, WarcCodes.HttpHeadInvalid, "the response has no status code");
        }

        // Error pages, redirects and "not modified" carry no content of the address they stand for.
        if (response.Status is < OkFirst or > OkLast)
        {
            return Skip(record, SourceCodes.StatusNotOk, $"HTTP status {response.Status}: {record.TargetUri}");
        }

        return IsCertainlyNoPage(response.Fields["Content-Type"], out string? type)
            ? Skip(record, SourceCodes.MediaTypeNotAPage, $"{type}: {record.TargetUri}")
            : ReadHttpBody(record, response);
    }

    private SourceEvent ReadHttpBody(WarcRecord record, HttpResponse response)
    {
        bool chunksWhole = true;
        ReadOnlyMemory<byte> body = response.Body;
        if (response.Fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            body = ChunkedBody.Decode(body, out chunksWhole);
        }

        (body, StreamDefect? defect) = _encoding.Decode(body, response.Fields["Content-Encoding"], out bool codingWhole);
        if (defect is not null)
        {
            return SourceReport.Fault(record.Location, defect);
        }

        bool truncated = record.IsTruncated || !chunksWhole || !codingWhole;
        return ReadBody(record, body, response.Fields["Content-Type"] ?? record.Fields["WARC-Identified-Payload-Type"], truncated);
    }

    private static SourceEvent ReadBody(WarcRecord record, ReadOnlyMemory<byte> body, string? type, bool truncated)
    {
        if (IsCertainlyNoPage(type, out string? mediaType))
        {
            return Skip(record, SourceCodes.MediaTypeNotAPage, $"{mediaType}: {record.TargetUri}");
        }

        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return Skip(record, SourceCodes.EmptyItem, $"the body is empty: {record.TargetUri}");
        }

        if (record.TargetUri?.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) == true)
        {
            return Skip(record, SourceCodes.RobotsFile);
        }

        ContentKind? kind = MediaTypes.KindOf(type);
        bool isHtml = TextSniffer.IsHtml(body.Span);
        if (kind is null && (!TextSniffer.IsText(body.Span) || TextSniffer.IsOtherXml(body.Span)))
        {
            return Skip(record, SourceCodes.NotText, $"neither HTML nor text: {record.TargetUri}");
        }

        return new SourceEvent.ItemRead(new RawItem
        {
            Location = record.Location,
            Body = body,
            Kind = isHtml && kind != ContentKind.Markdown ? ContentKind.Html : kind,
            Url = record.TargetUri,
            RecordId = record.Id,
            FetchedAt = record.Date,
            ContentType = mediaType,
            DeclaredCharset = MediaTypes.Charset(type),
            Warnings = truncated ? [SourceCodes.Truncated] : [],
        });
    }

    private static bool IsCertainlyNoPage(string? type, out string? mediaType)
    {
        mediaType = MediaTypes.WithoutParameters(type);
        return MediaTypes.KindOf(mediaType) is null && !MediaTypes.IsOpen(mediaType);
    }
}
