using static Ingest.Sources.Tabular.Columnar.ThriftType;

namespace Ingest.Sources.Tabular.Columnar;

/// <summary>
/// The structures of a Parquet file, field by field, as the format's own definition gives them (parquet.thrift of format 2.12). Of
/// fields that are not here only plain values pass: after one that has parts Parquet.Net does not find its place again.
/// </summary>
internal static class ParquetThrift
{
    private static readonly ThriftType Mark = Struct();
    private static readonly ThriftType TimeUnit = Struct(Mark, Mark, Mark);
    private static readonly ThriftType Time = Struct(Bool, TimeUnit);

    private static readonly ThriftType LogicalType = Struct(
        Mark, Mark, Mark, Mark, Struct(Number, Number), Mark, Time, Time, null, Struct(Int8, Bool), Mark, Mark, Mark, Mark, Mark, Struct(Int8), Struct(Binary), Struct(Binary, Number));

    private static readonly ThriftType SchemaElement = Struct(Number, Number, Number, Binary, Number, Number, Number, Number, Number, LogicalType);
    private static readonly ThriftType KeyValue = Struct(Binary, Binary);
    private static readonly ThriftType Statistics = Struct(Binary, Binary, Number, Number, Binary, Binary, Bool, Bool);
    private static readonly ThriftType SizeStatistics = Struct(Number, ListOf(Number), ListOf(Number));
    private static readonly ThriftType BoundingBox = Struct(Float64, Float64, Float64, Float64, Float64, Float64, Float64, Float64);
    private static readonly ThriftType GeospatialStatistics = Struct(BoundingBox, ListOf(Number));
    private static readonly ThriftType PageEncodingStats = Struct(Number, Number, Number);

    private static readonly ThriftType ColumnMetaData = Struct(
        Number, ListOf(Number), ListOf(Binary), Number, Number, Number, Number, ListOf(KeyValue), Number, Number, Number, Statistics, ListOf(PageEncodingStats), Number, Number, SizeStatistics, GeospatialStatistics);

    private static readonly ThriftType ColumnCryptoMetaData = Struct(Mark, Struct(ListOf(Binary), Binary));
    private static readonly ThriftType ColumnChunk = Struct(Binary, Number, ColumnMetaData, Number, Number, Number, Number, ColumnCryptoMetaData, Binary);
    private static readonly ThriftType SortingColumn = Struct(Number, Bool, Bool);
    private static readonly ThriftType RowGroup = Struct(ListOf(ColumnChunk), Number, Number, ListOf(SortingColumn), Number, Number, Number);
    private static readonly ThriftType Encryption = Struct(Binary, Binary, Bool);

    /// <summary>What the footer holds.</summary>
    public static ThriftType FileMetaData { get; } = Struct(
        Number, ListOf(SchemaElement), Number, ListOf(RowGroup), ListOf(KeyValue), Binary, ListOf(Struct(Mark)), Struct(Encryption, Encryption), Binary);

    /// <summary>What precedes the bytes of a page.</summary>
    public static ThriftType PageHeader { get; } = Struct(
        Number,
        Number,
        Number,
        Number,
        Struct(Number, Number, Number, Number, Statistics),
        Mark,
        Struct(Number, Number, Bool),
        Struct(Number, Number, Number, Number, Number, Number, Bool, Statistics));
}
