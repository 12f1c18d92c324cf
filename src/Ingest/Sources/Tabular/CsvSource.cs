using System.Globalization;
using Ingest.Outcomes;
using Result = Ingest.Sources.Tabular.CsvRecordReader.Result;

namespace Ingest.Sources.Tabular;

/// <summary>CSV and TSV with a header. A broken row is one fault; the next row is read.</summary>
internal sealed class CsvSource(SourceOptions options) : ISource
{
    private static readonly ReasonCode QuotesBroken = new("csv-quotes-broken");
    private static readonly ReasonCode CellCountWrong = new("csv-cell-count-wrong");
    private static readonly ReasonCode HeaderRepeated = new("csv-header-repeated");
    private readonly FieldMapping _mapping = new(options.FieldMap);

    public bool NeedsUtf8 => true;

    public bool Recognises(SourceProbe probe) =>
        TextSniffer.IsText(probe.Head.Span) && CsvShape.Of(probe.Name, probe.Head.Span, _mapping) is not null;

    public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken)
    {
        // The same bytes as when it was recognised, so the same answer.
        ReadOnlyMemory<byte> head = input.Content.Peek(TextSniffer.Length);
        CsvDialect? dialect = CsvShape.Of(input.Name, head.Span[..Math.Min(head.Length, TextSniffer.Length)], _mapping);
        JsonShape.SkipByteOrderMark(input.Content);
        var reader = new CsvRecordReader(input.Content, dialect ?? new CsvDialect((byte)',', (byte)'\n'), input.Options.MaximumItemBytes);
        var rows = new RowReader(_mapping, input);
        if (dialect is { IsDeclared: true })
        {
            // The line itself, which holds no quotes.
            reader.Read();
        }

        Result header = reader.Read();
        if (header == Result.End)
        {
            yield break;
        }

        if (header != Result.Record)
        {
            yield return Fault(header, new ItemLocation(input.Path) { Line = 1 }, input);
            yield break;
        }

        var row = new CsvRow(_mapping, reader);
        if (!row.HasContentColumn)
        {
            yield return RowReader.NoContent(new ItemLocation(input.Path), row.FieldNames());
            yield break;
        }

        byte[] names = reader.Record.Span.TrimEnd("\r\n"u8).ToArray();
        long index = 0;
        for (Result result = reader.Read(); result != Result.End; result = reader.Read())
        {
            var location = new ItemLocation(input.Path) { Line = reader.Line, RecordIndex = index++ };
            yield return result != Result.Record ? Fault(result, location, input)
                : reader.Record.Span.TrimEnd("\r\n"u8).SequenceEqual(names) ? SourceReport.Skip(location, HeaderRepeated, "the header once more, as programs write it that append to a table")
                : ReadRow(reader, row, rows, location);
        }
    }

    private static SourceEvent ReadRow(CsvRecordReader reader, CsvRow row, RowReader rows, ItemLocation location)
    {
        if (reader.Cells.Count != row.Columns)
        {
            string counts = string.Create(CultureInfo.InvariantCulture, $"{reader.Cells.Count} cells where the header has {row.Columns}");
            return SourceReport.Fault(location, CellCountWrong, counts);
        }

        row.Load(reader);
        return rows.Read(row, location);
    }

    private static SourceEvent Fault(Result result, ItemLocation location, SourceInput input) => result switch
    {
        Result.Cut when input.Content.TryTakeDefect(out StreamDefect? defect) => SourceReport.Fault(location, defect),
        Result.TooLong => SourceReport.TooLarge(location, input.Options.MaximumItemBytes),
        _ => SourceReport.Fault(location, QuotesBroken, "a quote is not closed, or closed in the middle of a cell"),
    };
}
