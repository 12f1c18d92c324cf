using Ingest.Outcomes;
using Result = Ingest.Sources.Tabular.JsonValueReader.Result;

namespace Ingest.Sources.Tabular;

/// <summary>A JSON array of objects of any length, or objects spread over several lines. A broken object is one fault.</summary>
internal sealed class JsonValuesSource(SourceOptions options) : ISource
{
    private static readonly ReasonCode JsonTruncated = new("json-truncated");
    private readonly FieldMapping _mapping = new(options.FieldMap);

    public bool NeedsUtf8 => true;

    public bool Recognises(SourceProbe probe) => JsonShape.Of(probe.Name, probe.Head.Span) == JsonShape.Kind.Values;

    public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken)
    {
        JsonShape.SkipByteOrderMark(input.Content);
        JsonShape.SkipComments(input.Content);
        var values = new JsonValueReader(input.Content, input.Options.MaximumItemBytes);
        var row = new JsonRow(_mapping);
        var objects = new JsonObjects(_mapping, new RowReader(_mapping, input));
        long index = 0;
        Result result = values.Read();
        while (result == Result.Value)
        {
            var location = new ItemLocation(input.Path) { RecordOffset = values.Offset, RecordIndex = index++ };
            foreach (SourceEvent item in objects.Read(row, values.Value, location))
            {
                yield return item;
            }

            result = values.Read();
        }

        var end = new ItemLocation(input.Path) { RecordOffset = values.Offset, RecordIndex = index };
        if (result == Result.TooLong)
        {
            yield return SourceReport.TooLarge(end, input.Options.MaximumItemBytes);
        }
        else if (result == Result.Cut)
        {
            yield return input.Content.TryTakeDefect(out StreamDefect? defect)
                ? SourceReport.Fault(end, defect)
                : SourceReport.Fault(end, JsonTruncated, "the input ends in the middle of a value or of the array");
        }
    }
}
