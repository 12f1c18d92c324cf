using Ingest.Outcomes;

namespace Ingest.Sources.Tabular.Columnar;

/// <summary>Parquet, row group by row group, only the columns that are mapped. A broken group is one fault; the next is read.</summary>
internal sealed class ParquetSource(SourceOptions options) : ISource
{
    private static readonly ReasonCode ParquetBroken = new("parquet-broken");
    private readonly FieldMapping _mapping = new(options.FieldMap);

    public bool Recognises(SourceProbe probe) => probe.Head.Span.StartsWith("PAR1"u8) || probe.Head.Span.StartsWith("PARE"u8);

    public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken)
    {
        if (SeekableContent.Open(input, out SourceEvent? fault) is not { } stream)
        {
            yield return fault!;
            yield break;
        }

        var location = new ItemLocation(input.Path);
        using ParquetTable? table = Attempt(() => new ParquetTable(stream, _mapping, input.Expansion), location, out fault);
        if (table is null || !table.HasContentColumn)
        {
            yield return fault ?? RowReader.NoContent(location, table!.FieldNames);
            yield break;
        }

        var rows = new RowReader(_mapping, input);
        long index = 0;
        for (int group = 0; group < table.Groups; group++)
        {
            long count = table.RowsIn(group);
            foreach (SourceEvent item in ReadGroup(table, group, location with { RecordIndex = index }, rows, input.Options.MaximumItemBytes, cancellationToken))
            {
                yield return item;
            }

            index += count;
        }

        if (index != table.Rows)
        {
            yield return SourceReport.Fault(location, ParquetBroken, $"the row groups hold {index} rows, the file claims {table.Rows}");
        }
    }

    private static IEnumerable<SourceEvent> ReadGroup(
        ParquetTable table, int group, ItemLocation first, RowReader rows, long maximumBytes, CancellationToken cancellationToken)
    {
        long count = table.RowsIn(group);
        if (count is < 0 or > ParquetTable.MaximumRowsInGroup)
        {
            yield return SourceReport.Fault(first, ParquetBroken, "a row group claims more rows than any writer makes");
            yield break;
        }

        if (Attempt(() => table.ReadGroup(group, cancellationToken), first, out SourceEvent? fault) is not { } row)
        {
            yield return fault!;
            yield break;
        }

        for (int i = 0; i < count; i++)
        {
            row.Index = i;
            ItemLocation location = first with { RecordIndex = first.RecordIndex + i };
            yield return row.IsLargerThan(maximumBytes) ? SourceReport.TooLarge(location, maximumBytes) : rows.Read(row, location);
        }
    }

    /// <summary>
    /// Parquet.Net answers damage with whatever exception its decoders run into, so this border takes all but cancellation.
    /// </summary>
    private static T? Attempt<T>(Func<T> read, ItemLocation location, out SourceEvent? fault)
        where T : class
    {
        fault = null;
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            ReasonCode code = exception is DamagedStreamException damaged ? damaged.Defect.Code : ParquetBroken;
            fault = SourceReport.Fault(location, code, $"the Parquet data cannot be read: {exception.Message}");
            return null;
        }
    }
}
