namespace Ingest.Sectioning;

/// <summary>What a block of a section is: parsed items and rows joined again to lists and tables.</summary>
public enum SectionBlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A list with its items.</summary>
    List,

    /// <summary>A table with its rows.</summary>
    Table,

    /// <summary>Code or preformatted text.</summary>
    Code,

    /// <summary>A quotation.</summary>
    Quote,

    /// <summary>Display mathematics.</summary>
    Math,

    /// <summary>An image, or the caption of one.</summary>
    Image,

    /// <summary>A definition list.</summary>
    Definition,
}
