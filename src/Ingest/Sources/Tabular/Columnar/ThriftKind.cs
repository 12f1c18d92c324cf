namespace Ingest.Sources.Tabular.Columnar;

/// <summary>What Thrift's compact protocol tells apart, as far as Parquet uses it.</summary>
internal enum ThriftKind
{
    /// <summary>True or false; in a structure it is written into the type itself.</summary>
    Bool,

    /// <summary>One byte.</summary>
    Int8,

    /// <summary>An integer of 16 to 64 bits, or an enumeration: all are written alike.</summary>
    Number,

    /// <summary>Eight bytes.</summary>
    Float64,

    /// <summary>Bytes or a string.</summary>
    Binary,

    /// <summary>A list.</summary>
    List,

    /// <summary>A structure or union.</summary>
    Struct,
}
