namespace Ingest.Parsing.PlainText.RunOn;

/// <summary>How a word ends, before quotes and brackets that close it.</summary>
internal enum WordClose : byte
{
    /// <summary>With a letter or digit.</summary>
    Plain,

    /// <summary>With a full stop, or three of them.</summary>
    Stop,

    /// <summary>With a question or exclamation mark.</summary>
    Mark,

    /// <summary>With a colon.</summary>
    Colon,

    /// <summary>With a comma or semicolon.</summary>
    Comma,

    /// <summary>With anything else.</summary>
    Symbol,
}
