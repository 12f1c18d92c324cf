namespace Ingest.Sectioning;

/// <summary>What stands beside a delimiter, as CommonMark §6.2 tells characters apart.</summary>
internal enum Flank
{
    /// <summary>White space, or the border of the text.</summary>
    Space,

    /// <summary>Punctuation or a symbol.</summary>
    Punctuation,

    /// <summary>Anything else.</summary>
    Word,
}
