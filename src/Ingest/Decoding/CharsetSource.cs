namespace Ingest.Decoding;

/// <summary>What decided the charset, in order of precedence.</summary>
public enum CharsetSource
{
    /// <summary>The container gave text (JSON, CSV), so nothing was left to decide.</summary>
    Container,

    /// <summary>A byte order mark.</summary>
    ByteOrderMark,

    /// <summary>The HTTP header or MIME part.</summary>
    Http,

    /// <summary>The page's own <c>meta</c> (WHATWG prescan).</summary>
    Meta,

    /// <summary>The bytes are valid UTF-8.</summary>
    Utf8,

    /// <summary>Statistical detection.</summary>
    Detected,

    /// <summary>Nothing decided: windows-1252, the WHATWG default.</summary>
    Fallback,
}
