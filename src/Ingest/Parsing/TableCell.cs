namespace Ingest.Parsing;

/// <summary>One cell of a table row.</summary>
/// <param name="Text">Visible text, white space collapsed.</param>
/// <param name="IsHeader">Whether it heads a row or column (<c>th</c>).</param>
/// <param name="ColumnSpan">Columns it covers, 1–1,000.</param>
/// <param name="RowSpan">Rows it covers, 1–65,534; 0 means to the end of the table (as in HTML).</param>
public readonly record struct TableCell(string Text, bool IsHeader = false, int ColumnSpan = 1, int RowSpan = 1);
