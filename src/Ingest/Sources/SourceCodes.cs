using Ingest.Outcomes;

namespace Ingest.Sources;

/// <summary>Reason codes that several sources report; a format's own codes stand in its folder.</summary>
internal static class SourceCodes
{
    public static readonly ReasonCode InputUnreadable = new("input-unreadable");
    public static readonly ReasonCode ItemTooLarge = new("item-too-large");
    public static readonly ReasonCode EmptyItem = new("empty-item");
    public static readonly ReasonCode StatusNotOk = new("http-status-not-ok");
    public static readonly ReasonCode NotText = new("not-text");
    public static readonly ReasonCode MediaTypeNotAPage = new("media-type-not-a-page");
    public static readonly ReasonCode RobotsFile = new("robots-file");
    public static readonly ReasonCode NestingTooDeep = new("nesting-too-deep");
    public static readonly ReasonCode ExpansionTooHigh = new("expansion-too-high");
    public static readonly ReasonCode FormatUnsupported = new("format-unsupported");
    public static readonly ReasonCode NoContentField = new("no-content-field");
    public static readonly ReasonCode Truncated = new("truncated");
    public static readonly ReasonCode InvalidBytesReplaced = new("invalid-bytes-replaced");
}
