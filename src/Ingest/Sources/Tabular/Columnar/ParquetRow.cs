using System.Globalization;

namespace Ingest.Sources.Tabular.Columnar;

/// <summary>One row of a Parquet row group whose wanted columns are in memory.</summary>
internal sealed class ParquetRow(Array?[] columns, string names) : IRowValues
{
    /// <summary>Which row of the group.</summary>
    public int Index { get; set; }

    public bool HasField(FieldSlot slot) => columns[slot.Index] is not null;

    public bool HasValue(FieldSlot slot) => !string.IsNullOrWhiteSpace(Text(slot));

    public string? Text(FieldSlot slot) => columns[slot.Index] switch
    {
        string?[] texts => texts[Index],
        byte[]?[] bytes => bytes[Index] is { } value ? System.Text.Encoding.UTF8.GetString(value) : null,
        DateTime?[] times => times[Index] is { } time ? DateTime.SpecifyKind(time, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture) : null,
        long?[] numbers => numbers[Index]?.ToString(CultureInfo.InvariantCulture),
        int?[] numbers => numbers[Index]?.ToString(CultureInfo.InvariantCulture),
        short?[] numbers => numbers[Index]?.ToString(CultureInfo.InvariantCulture),
        ushort?[] numbers => numbers[Index]?.ToString(CultureInfo.InvariantCulture),
        double?[] numbers => numbers[Index] is { } number && double.IsFinite(number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        float?[] numbers => numbers[Index] is { } number && float.IsFinite(number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        _ => null,
    };

    public byte[]? UndecodedBytes(FieldSlot slot) =>
        columns[slot.Index] is byte[]?[] bytes && bytes[Index] is { } value && (!System.Text.Unicode.Utf8.IsValid(value) || UnmarkedUnicode.Find(value) is not null) ? value : null;

    public string FieldNames() => names;

    /// <summary>Whether the row's texts together have more bytes, in UTF-8 where they are text.</summary>
    public bool IsLargerThan(long maximumBytes)
    {
        long most = 0;
        foreach (Array? column in columns)
        {
            // A character has at most three bytes: only what may be too large has to be counted.
            most += column switch { string?[] texts => 3L * (texts[Index]?.Length ?? 0), byte[]?[] bytes => bytes[Index]?.Length ?? 0, _ => 0 };
        }

        return most > maximumBytes && CountBytes() > maximumBytes;
    }

    private long CountBytes()
    {
        long bytes = 0;
        foreach (Array? column in columns)
        {
            bytes += column switch { string?[] texts => System.Text.Encoding.UTF8.GetByteCount(texts[Index] ?? ""), byte[]?[] values => values[Index]?.Length ?? 0, _ => 0 };
        }

        return bytes;
    }
}
