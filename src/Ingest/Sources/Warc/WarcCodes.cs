using Ingest.Outcomes;

namespace Ingest.Sources.Warc;

/// <summary>Why a WARC record is no page, or cannot be read.</summary>
internal static class WarcCodes
{
    public static readonly ReasonCode Request = new("warc-request");
    public static readonly ReasonCode Revisit = new("warc-revisit");
    public static readonly ReasonCode Metadata = new("warc-metadata");
    public static readonly ReasonCode Info = new("warc-info");
    public static readonly ReasonCode Continuation = new("warc-continuation");
    public static readonly ReasonCode TypeUnknown = new("warc-type-unknown");
    public static readonly ReasonCode NotHttp = new("warc-response-not-http");
    public static readonly ReasonCode HttpHeadInvalid = new("http-head-invalid");
    public static readonly ReasonCode EncodingUnsupported = new("content-encoding-unsupported");
    public static readonly ReasonCode EncodingBroken = new("content-encoding-broken");
    public static readonly ReasonCode RecordMalformed = new("warc-record-malformed");
    public static readonly ReasonCode RecordTruncated = new("warc-record-truncated");
    public static readonly ReasonCode LengthWrong = new("warc-content-length-wrong");
}
