namespace Ingest.Sources.Tabular;

/// <summary>The values of one row by slot, decoded only when asked for.</summary>
internal interface IRowValues
{
    /// <summary>Whether the row has a value for the slot: not empty, not white space alone, no mark of a missing one.</summary>
    bool HasValue(FieldSlot slot);

    /// <summary>Whether the row has the field at all, be it empty or null.</summary>
    bool HasField(FieldSlot slot);

    /// <summary>The value as text; null when there is none.</summary>
    string? Text(FieldSlot slot);

    /// <summary>The value as bytes of unknown charset; null when it is sound text, or cannot be had as bytes.</summary>
    byte[]? UndecodedBytes(FieldSlot slot) => null;

    /// <summary>Whether the value is text with bytes that are not UTF-8; <see cref="Text"/> replaces them.</summary>
    bool HasInvalidBytes(FieldSlot slot) => false;

    /// <summary>Names of the row's fields, for the message when none holds a page.</summary>
    string FieldNames();
}
