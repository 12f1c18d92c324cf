using Parquet;
using Parquet.Schema;

namespace Ingest.Sources.Tabular.Columnar;

/// <summary>A Parquet file's wanted columns, a row group at a time. Dotted names reach into structs; lists are not read.</summary>
internal sealed class ParquetTable : IDisposable
{
    /// <summary>Rows of a group that claims more are not believed: the writers in use stay below by a factor of ten.</summary>
    public const long MaximumRowsInGroup = 16L << 20;

    private readonly Stream _stream;
    private readonly ExpansionGuard _expansion;
    private readonly ParquetReader _reader;
    private readonly DataField?[] _columns;

    public ParquetTable(Stream stream, FieldMapping mapping, ExpansionGuard expansion)
    {
        ParquetStructure.RequireFooter(stream);
        _stream = stream;
        _expansion = expansion;
        _reader = ParquetReader.CreateAsync(stream, leaveStreamOpen: true).GetAwaiter().GetResult();
        _columns = new DataField?[mapping.Slots.Count];
        DataField[] fields = _reader.Schema.GetDataFields();
        foreach (DataField field in fields)
        {
            if (field.MaxRepetitionLevel == 0 && mapping.Find(string.Join('.', field.Path.ToList())) is { } slot)
            {
                _columns[slot.Index] ??= field;
                HasContentColumn |= FieldMapping.IsContent(slot);
            }
        }

        FieldNames = string.Join(", ", fields.Take(12).Select(field => string.Join('.', field.Path.ToList())));
    }

    /// <summary>Whether any column can hold pages.</summary>
    public bool HasContentColumn { get; }

    /// <summary>The first columns' names, for messages.</summary>
    public string FieldNames { get; }

    /// <summary>Row groups.</summary>
    public int Groups => _reader.RowGroupCount;

    /// <summary>Rows of the file, as the footer claims; null where it does not.</summary>
    public long? Rows => _reader.Metadata?.NumRows;

    /// <summary>Rows of a group, as the footer claims.</summary>
    public long RowsIn(int group) => _reader.Metadata!.RowGroups[group].NumRows;

    /// <summary>Reads a group's wanted columns.</summary>
    public ParquetRow ReadGroup(int group, CancellationToken cancellationToken)
    {
        foreach (DataField field in _columns.OfType<DataField>().Distinct())
        {
            Require(group, field);
        }

        using ParquetRowGroupReader reader = _reader.OpenRowGroupReader(group);
        var values = new Array?[_columns.Length];
        for (int i = 0; i < _columns.Length; i++)
        {
            values[i] = _columns[i] is { } field ? ReadColumn(reader, field, (int)reader.RowCount, cancellationToken) : null;
        }

        return new ParquetRow(values, FieldNames);
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private void Require(int group, DataField field)
    {
        string path = string.Join('.', field.Path.ToList());
        foreach (Parquet.Meta.ColumnChunk chunk in _reader.Metadata!.RowGroups[group].Columns)
        {
            if (chunk.MetaData is { } column && string.Join('.', column.PathInSchema) == path)
            {
                // A flat column has a value, or a null, for each row.
                if (column.NumValues != RowsIn(group))
                {
                    throw new InvalidDataException("a column has another number of values than its row group has rows");
                }

                long start = column.DictionaryPageOffset is > 0 and var dictionary && dictionary < column.DataPageOffset ? dictionary : column.DataPageOffset;
                ParquetStructure.RequirePages(_stream, start, column.TotalCompressedSize, _expansion);
            }
        }
    }

    private static Array? ReadColumn(ParquetRowGroupReader reader, DataField field, int rows, CancellationToken cancellationToken)
    {
        if (field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            string?[] texts = new string?[rows];
            Wait(reader.ReadAsync(field, texts.AsMemory(), null, cancellationToken));
            return texts;
        }

        if (field.ClrType == typeof(byte[]) || field.ClrType == typeof(ReadOnlyMemory<byte>))
        {
            byte[]?[] bytes = new byte[]?[rows];
            Wait(reader.ReadAsync(field, bytes.AsMemory(), null, cancellationToken));
            return bytes;
        }

        return field.ClrType == typeof(DateTime) ? ReadNumbers<DateTime>(reader, field, rows, cancellationToken)
            : field.ClrType == typeof(long) ? ReadNumbers<long>(reader, field, rows, cancellationToken)
            : field.ClrType == typeof(int) ? ReadNumbers<int>(reader, field, rows, cancellationToken)
            : field.ClrType == typeof(short) ? ReadNumbers<short>(reader, field, rows, cancellationToken)
            : field.ClrType == typeof(ushort) ? ReadNumbers<ushort>(reader, field, rows, cancellationToken)
            : field.ClrType == typeof(double) ? ReadNumbers<double>(reader, field, rows, cancellationToken)
            : field.ClrType == typeof(float) ? ReadNumbers<float>(reader, field, rows, cancellationToken)
            : null;
    }

    private static T?[] ReadNumbers<T>(ParquetRowGroupReader reader, DataField field, int rows, CancellationToken cancellationToken)
        where T : struct
    {
        var values = new T?[rows];
        if (field.MaxDefinitionLevel > 0)
        {
            Wait(reader.ReadAsync(field, values.AsMemory(), null, cancellationToken));
            return values;
        }

        var plain = new T[rows];
        Wait(reader.ReadAsync(field, plain.AsMemory(), null, cancellationToken));
        for (int i = 0; i < rows; i++)
        {
            values[i] = plain[i];
        }

        return values;
    }

    private static void Wait(ValueTask reading) => reading.AsTask().GetAwaiter().GetResult();
}
