using Ingest.Outcomes;

namespace Ingest.Sources.Tabular;

/// <summary>Lines as they stand, for records that an earlier run wrote: what is in a line is for whoever reads the item.</summary>
internal sealed class RecordLinesSource : ISource
{
    public bool ResumesAfterDamage => true;

    public bool Recognises(SourceProbe probe) => true;

    public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken)
    {
        var lines = new LineReader(input.Content, input.Options.MaximumItemBytes);
        while (lines.Read())
        {
            var location = new ItemLocation(input.Path) { RecordOffset = lines.Offset, Line = lines.Number };
            if (lines.IsTooLong)
            {
                yield return SourceReport.TooLarge(location, input.Options.MaximumItemBytes);
            }
            else if (!lines.IsTerminated && input.Content.TryTakeDefect(out StreamDefect? defect))
            {
                yield return SourceReport.Fault(location, defect);
            }
            else if (!lines.Line.IsEmpty)
            {
                yield return new SourceEvent.ItemRead(new RawItem { Location = location, Body = lines.Line.ToArray() });
            }
        }
    }
}
