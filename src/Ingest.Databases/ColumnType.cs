namespace Ingest.Databases;

/// <summary>What a column holds.</summary>
internal enum ColumnType
{
    /// <summary>Text; many-valued fields as JSON.</summary>
    Text,

    /// <summary>A whole number, 64 bits.</summary>
    Integer,

    /// <summary>A number.</summary>
    Real,
}
