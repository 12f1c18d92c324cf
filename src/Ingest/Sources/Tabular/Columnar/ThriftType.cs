namespace Ingest.Sources.Tabular.Columnar;

/// <summary>A type in the definition of a Thrift structure.</summary>
internal sealed class ThriftType
{
    private readonly ThriftType?[] _fields;

    private ThriftType(ThriftKind kind, params ThriftType?[] fields) => (Kind, _fields) = (kind, fields);

    public static ThriftType Bool { get; } = new(ThriftKind.Bool);

    public static ThriftType Int8 { get; } = new(ThriftKind.Int8);

    public static ThriftType Number { get; } = new(ThriftKind.Number);

    public static ThriftType Float64 { get; } = new(ThriftKind.Float64);

    public static ThriftType Binary { get; } = new(ThriftKind.Binary);

    public ThriftKind Kind { get; }

    /// <summary>The type of a list's elements.</summary>
    public ThriftType? Element { get; private init; }

    public static ThriftType ListOf(ThriftType element) => new(ThriftKind.List) { Element = element };

    /// <summary>A structure or union.</summary>
    /// <param name="fields">Its fields from number 1; null where a number is not in use.</param>
    public static ThriftType Struct(params ThriftType?[] fields) => new(ThriftKind.Struct, fields);

    /// <summary>The type of a field; null where it is not defined.</summary>
    public ThriftType? Field(int number) => number >= 1 && number <= _fields.Length ? _fields[number - 1] : null;
}
