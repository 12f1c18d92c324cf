namespace Ingest.Sources.Tabular;

/// <summary>How a table of delimited values is written.</summary>
/// <param name="Delimiter">Between cells.</param>
/// <param name="LineBreak">The byte that ends a row: a line feed, or a carriage return where none follows it (classic Mac OS).</param>
internal readonly record struct CsvDialect(byte Delimiter, byte LineBreak)
{
    /// <summary>Whether a line of Excel's that names the delimiter (<c>sep=;</c>) stands before the header.</summary>
    public bool IsDeclared { get; init; }
}
