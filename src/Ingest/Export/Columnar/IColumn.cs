using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>A top-level column: its place in the schema, and how rows fill its leaves.</summary>
/// <typeparam name="TRow">Type of the rows.</typeparam>
internal interface IColumn<in TRow>
{
    /// <summary>The field in the schema.</summary>
    Field Field { get; }

    /// <summary>Its leaves, in the order of the schema.</summary>
    IReadOnlyList<ILeafBuffer> Leaves { get; }

    /// <summary>Appends a row; returns about how many bytes it adds.</summary>
    long Append(TRow row);
}
