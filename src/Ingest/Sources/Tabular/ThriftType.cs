namespace Ingest.Sources.Tabular;

/// <summary>A type of Thrift's compact protocol, as a structure's definition gives it.</summary>
internal sealed class ThriftType
{
    private readonly Func<int, bool> _accepts;
    private readonly ThriftType?[] _fields;

    private ThriftType(Func<int, bool> accepts, params ThriftType?[] fields) => (_accepts, _fields) = (accepts, fields);

    /// <summary>An integer of 16 to 64 bits, or an enumeration: all are written alike.</summary>
    public static ThriftType Number { get; } = new(static wire => wire is 4 or 5 or 6);

    /// <summary>True or false, which is written into the type itself.</summary>
    public static ThriftType Bool { get; } = new(static wire => wire is 1 or 2);

    public static ThriftType Int8 { get; } = new(static wire => wire == 3);

    public static ThriftType Float64 { get; } = new(static wire => wire == 7);

    /// <summary>Bytes or a string.</summary>
    public static ThriftType Binary { get; } = new(static wire => wire == 8);

    /// <summary>The type of a list's elements; null where anything may be one.</summary>
    public ThriftType? Element { get; private init; }

    public static ThriftType ListOf(ThriftType element) => new(static wire => wire == 9) { Element = element };

    /// <summary>A structure or union.</summary>
    /// <param name="fields">Its fields from number 1; null where a number is not in use.</param>
    public static ThriftType Struct(params ThriftType?[] fields) => new(static wire => wire == 12, fields);

    /// <summary>Whether a value of a type as written can be of this one.</summary>
    public bool Accepts(int wire) => _accepts(wire);

    /// <summary>The type of a field; null where it is not known, so that anything may stand there.</summary>
    public ThriftType? Field(int number) => number >= 1 && number <= _fields.Length ? _fields[number - 1] : null;
}
