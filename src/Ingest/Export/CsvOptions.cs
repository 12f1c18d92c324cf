namespace Ingest.Export;

/// <summary>How CSV is written beyond RFC 4180. Immutable.</summary>
public sealed record CsvOptions
{
    /// <summary>Whether files start with a byte order mark, which older spreadsheet programs need to see UTF-8; default no.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>Whether cells that a spreadsheet would run as a formula get an apostrophe in front; default no, because it changes the value.</summary>
    public bool EscapesFormulas { get; init; }
}
