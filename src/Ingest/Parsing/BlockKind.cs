namespace Ingest.Parsing;

/// <summary>What a block is. Lists and tables come as one block per item and row, joined again after cleaning by <see cref="Block.Group"/>.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading; <see cref="Block.Level"/> is 1–6.</summary>
    Heading,

    /// <summary>One item of a list; <see cref="Block.Level"/> is its depth from 1.</summary>
    ListItem,

    /// <summary>One row of a data table, with <see cref="Block.Cells"/>.</summary>
    TableRow,

    /// <summary>Preformatted code or text; line breaks count.</summary>
    Code,

    /// <summary>A paragraph of a quotation.</summary>
    Quote,

    /// <summary>The term of a definition list.</summary>
    DefinitionTerm,

    /// <summary>The description of a definition list.</summary>
    DefinitionDescription,

    /// <summary>Display mathematics, as TeX or text.</summary>
    Math,

    /// <summary>A figure or table caption.</summary>
    Caption,

    /// <summary>An image outside running text; the text is its alternative text.</summary>
    Image,
}
