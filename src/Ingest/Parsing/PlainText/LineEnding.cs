namespace Ingest.Parsing.PlainText;

/// <summary>What a line ends with, closing quotes and brackets looked through.</summary>
internal enum LineEnding : byte
{
    /// <summary>A letter, a digit or a symbol: nothing closes it.</summary>
    Open,

    /// <summary>A full stop, an exclamation mark, an ellipsis, in any script.</summary>
    Sentence,

    /// <summary>A question mark, in any script.</summary>
    Question,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A comma or semicolon.</summary>
    Comma,

    /// <summary>A hyphen after a letter: a word may go on in the next line.</summary>
    Hyphen,
}
