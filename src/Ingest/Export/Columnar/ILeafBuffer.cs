using Parquet;
using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>A leaf column of any type.</summary>
internal interface ILeafBuffer
{
    /// <summary>Writes what was collected as the next column of a row group, and forgets it.</summary>
    Task WriteAsync(DataField field, ParquetRowGroupWriter group);
}
