namespace Ingest.Parsing.Html.Construction;

/// <summary>What the tokenizer met. Comments and processing instructions are passed over.</summary>
internal enum TokenKind : byte
{
    /// <summary>The end of the page.</summary>
    End,

    /// <summary>Characters.</summary>
    Text,

    /// <summary>A start tag.</summary>
    StartTag,

    /// <summary>An end tag.</summary>
    EndTag,

    /// <summary>A document type declaration.</summary>
    Doctype,
}
