using Ingest.Outcomes;

namespace Ingest.Sources.Tabular;

/// <summary>JSONL (NDJSON): an object a line, or several one after the other. A broken line is one fault; the next line is read.</summary>
internal sealed class JsonLinesSource(SourceOptions options) : ISource
{
    private static readonly ReasonCode JsonInvalid = new("json-invalid");
    private readonly FieldMapping _mapping = new(options.FieldMap);

    public bool ResumesAfterDamage => true;

    public bool NeedsUtf8 => true;

    public bool Recognises(SourceProbe probe) => JsonShape.Of(probe.Name, probe.Head.Span) == JsonShape.Kind.Lines;

    public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken)
    {
        var lines = new LineReader(input.Content, input.Options.MaximumItemBytes) { Number = input.FirstLine - 1 };
        var row = new JsonRow(_mapping);
        var rows = new RowReader(_mapping, input);
        if (input.Content.Position == 0)
        {
            JsonShape.SkipByteOrderMark(input.Content);
        }

        while (lines.Read())
        {
            if (lines.IsTooLong || !lines.Line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                // Reading can begin at a line, not at a further object in it.
                RestartPoint? restart = input.RestartAt(lines.Offset, lines.Number);
                ReadOnlyMemory<byte> objects = lines.Line;
                do
                {
                    yield return ReadObject(lines, ref objects, row, rows, input) with { Restart = restart };
                    restart = null;
                }
                while (!objects.IsEmpty);
            }
        }
    }

    /// <summary>Reads the first of the objects that are left of a line.</summary>
    private static SourceEvent ReadObject(LineReader lines, ref ReadOnlyMemory<byte> objects, JsonRow row, RowReader rows, SourceInput input)
    {
        long offset = lines.Offset + lines.Line.Length - objects.Length;
        var location = new ItemLocation(input.Path) { RecordOffset = offset, Line = lines.Number };
        if (lines.IsTooLong)
        {
            return SourceReport.TooLarge(location, input.Options.MaximumItemBytes);
        }

        string? problem = row.Load(objects);
        objects = row.Next;
        if (problem is null)
        {
            return rows.Read(row, location);
        }

        // A line cut by a break in the compression is that break's fault, reported once.
        return !lines.IsTerminated && input.Content.TryTakeDefect(out StreamDefect? defect)
            ? SourceReport.Fault(location, defect)
            : SourceReport.Fault(location, JsonInvalid, problem);
    }
}
