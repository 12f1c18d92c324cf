using System.Text;
using System.Text.Unicode;

namespace Ingest.Sources.Tabular;

/// <summary>One record of delimited values as a row, by the columns of the header.</summary>
internal sealed class CsvRow : IRowValues
{
    private readonly int[] _columnOfSlot;
    private readonly List<string> _names;
    private CsvRecordReader? _record;

    public CsvRow(FieldMapping mapping, CsvRecordReader header)
    {
        _columnOfSlot = new int[mapping.Slots.Count];
        Array.Fill(_columnOfSlot, -1);
        _names = new List<string>(header.Cells.Count);
        foreach (Range cell in header.Cells)
        {
            string name = Encoding.UTF8.GetString(Unquote(header.Record.Span[cell])).Trim();
            if (mapping.Find(name) is { } slot && _columnOfSlot[slot.Index] < 0)
            {
                _columnOfSlot[slot.Index] = _names.Count;
                HasContentColumn |= FieldMapping.IsContent(slot);
            }

            _names.Add(name);
        }
    }

    /// <summary>Whether any column can hold pages.</summary>
    public bool HasContentColumn { get; }

    /// <summary>Cells each row must have.</summary>
    public int Columns => _names.Count;

    /// <summary>Takes the reader's current record.</summary>
    public void Load(CsvRecordReader record) => _record = record;

    public bool HasValue(FieldSlot slot) => HasField(slot) && Cell(slot).Trim("\" \t\r\n"u8) is { IsEmpty: false } value && !IsNull(value);

    public bool HasField(FieldSlot slot) => _columnOfSlot[slot.Index] >= 0;

    public string? Text(FieldSlot slot) => HasField(slot) ? Encoding.UTF8.GetString(Unquote(Cell(slot))) : null;

    public byte[]? UndecodedBytes(FieldSlot slot) => HasInvalidBytes(slot) ? Unquote(Cell(slot)).ToArray() : null;

    public bool HasInvalidBytes(FieldSlot slot) => HasField(slot) && !Utf8.IsValid(Cell(slot));

    public string FieldNames() => string.Join(", ", _names.Take(12));

    private ReadOnlySpan<byte> Cell(FieldSlot slot) => _record!.Record.Span[_record.Cells[_columnOfSlot[slot.Index]]];

    /// <summary>
    /// Whether a cell says that there is nothing: as MySQL and PostgreSQL export it (<c>\N</c>, <c>NULL</c>), JavaScript (<c>null</c>), pandas (<c>nan</c>, <c>NaN</c>,
    /// <c>&lt;NA&gt;</c>) and Python (<c>None</c>). <c>N/A</c> is not among them: people write that.
    /// </summary>
    private static bool IsNull(ReadOnlySpan<byte> value) =>
        value.SequenceEqual("\\N"u8) || value.SequenceEqual("NULL"u8) || value.SequenceEqual("null"u8) || value.SequenceEqual("nan"u8)
        || value.SequenceEqual("NaN"u8) || value.SequenceEqual("<NA>"u8) || value.SequenceEqual("None"u8);

    private static ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> cell)
    {
        if (cell is not [(byte)'"', .. var inner, (byte)'"'])
        {
            return cell;
        }

        int pair = inner.IndexOf("\"\""u8);
        if (pair < 0)
        {
            return inner;
        }

        byte[] plain = new byte[inner.Length];
        int length = 0;
        while (pair >= 0)
        {
            inner[..(pair + 1)].CopyTo(plain.AsSpan(length));
            length += pair + 1;
            inner = inner[(pair + 2)..];
            pair = inner.IndexOf("\"\""u8);
        }

        inner.CopyTo(plain.AsSpan(length));
        return plain.AsSpan(0, length + inner.Length);
    }
}
