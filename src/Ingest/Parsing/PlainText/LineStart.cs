namespace Ingest.Parsing.PlainText;

/// <summary>What a line starts with, opening quotes and brackets looked through.</summary>
internal enum LineStart : byte
{
    /// <summary>A symbol or punctuation.</summary>
    Symbol,

    /// <summary>A capital letter.</summary>
    Capital,

    /// <summary>A small letter.</summary>
    Small,

    /// <summary>A letter of a script without case.</summary>
    Caseless,

    /// <summary>A digit.</summary>
    Digit,
}
