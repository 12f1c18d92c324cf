using Parquet;
using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>The table of one Parquet file: its schema and the row group in the making.</summary>
internal interface IRowTable
{
    /// <summary>The schema.</summary>
    ParquetSchema Schema { get; }

    /// <summary>Rows collected since the last row group.</summary>
    int Rows { get; }

    /// <summary>About how many bytes they are.</summary>
    long Bytes { get; }

    /// <summary>Appends the rows of a record.</summary>
    void Append(PreparedRecord record);

    /// <summary>Writes the collected rows as a row group, and forgets them.</summary>
    Task WriteAsync(ParquetWriter writer);
}
