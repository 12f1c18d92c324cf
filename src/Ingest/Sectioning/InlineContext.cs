namespace Ingest.Sectioning;

/// <summary>Where inline Markdown stands, as far as it changes what must be escaped.</summary>
/// <param name="LinePrefix">What a line after a hard break starts with (<c>&gt; </c> in quotations, spaces in list items).</param>
/// <param name="IsSingleLine">Whether line breaks become spaces (headings, cells).</param>
/// <param name="IsCell">Whether it is a table cell, where a vertical bar ends the cell.</param>
internal readonly record struct InlineContext(string LinePrefix, bool IsSingleLine = false, bool IsCell = false)
{
    /// <summary>A paragraph on its own.</summary>
    public static InlineContext Paragraph { get; } = new("");

    /// <summary>A paragraph of a quotation.</summary>
    public static InlineContext Quote { get; } = new("> ");

    /// <summary>A heading.</summary>
    public static InlineContext Heading { get; } = new("", IsSingleLine: true);

    /// <summary>A cell.</summary>
    public static InlineContext Cell { get; } = new("", IsSingleLine: true, IsCell: true);
}
