using Ingest.Outcomes;

namespace Ingest.Sources.Tabular;

/// <summary>JSONL (NDJSON): an object a line, or several one after the other. A broken line is one fault; the next line is read.</summary>
internal sealed class JsonLinesSource(SourceOptions options) : ISource
{
    private readonly FieldMapping _mapping = new(options.FieldMap);

    public bool ResumesAfterDamage => true;

    public bool NeedsUtf8 => true;

    public bool Recognises(SourceProbe probe) => JsonShape.Of(probe.Name, probe.Head.Span) == JsonShape.Kind.Lines;

    public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken)
    {
        var lines = new LineReader(input.Content, input.Options.MaximumItemBytes) { Number = input.FirstLine - 1 };
        var row = new JsonRow(_mapping);
        var objects = new JsonObjects(_mapping, new RowReader(_mapping, input));
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
                ReadOnlyMemory<byte> rest = lines.Line;
                do
                {
                    foreach (SourceEvent item in ReadObject(lines, ref rest, row, objects, input))
                    {
                        yield return item with { Restart = restart };
                        restart = null;
                    }
                }
                while (!rest.IsEmpty);
            }
        }
    }

    /// <summary>Reads the first of the objects that are left of a line.</summary>
    private static IEnumerable<SourceEvent> ReadObject(LineReader lines, ref ReadOnlyMemory<byte> rest, JsonRow row, JsonObjects objects, SourceInput input)
    {
        long offset = lines.Offset + lines.Line.Length - rest.Length;
        var location = new ItemLocation(input.Path) { RecordOffset = offset, Line = lines.Number };
        if (lines.IsTooLong)
        {
            return [SourceReport.TooLarge(location, input.Options.MaximumItemBytes)];
        }

        ReadOnlyMemory<byte> json = rest;
        string? problem = row.Load(json);
        rest = row.Next;
        if (problem is null)
        {
            return objects.ReadLoaded(row, json[..(json.Length - rest.Length)], location);
        }

        // A line cut by a break in the compression is that break's fault, reported once.
        return
        [
            !lines.IsTerminated && input.Content.TryTakeDefect(out StreamDefect? defect)
                ? SourceReport.Fault(location, defect)
                : SourceReport.Fault(location, JsonObjects.JsonInvalid, problem),
        ];
    }
}
