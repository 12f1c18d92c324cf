namespace Ingest.Export;

/// <summary>What one row of output is (<c>--per</c>).</summary>
public enum RowKind
{
    /// <summary>A page with its sections inside.</summary>
    Page,

    /// <summary>A section, with its page's fields repeated.</summary>
    Section,

    /// <summary>Sections packed to a budget.</summary>
    Chunk,
}
