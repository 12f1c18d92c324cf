namespace Ingest.Sources.Warc;

/// <summary>WARC 1.0 and 1.1, and WET, which is WARC with <c>conversion</c> records.</summary>
internal sealed class WarcSource : ISource
{
    public bool ResumesAfterDamage => true;

    public bool Recognises(SourceProbe probe) => probe.Head.Span.TrimStart("\r\n"u8).StartsWith("WARC/"u8);

    public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken)
    {
        var reader = new WarcReader(input);
        var page = new WarcPage(input);
        while (reader.Read() is { } record)
        {
            SourceEvent read = record.IsSuccess ? page.Read(record.Value) : new SourceEvent.ItemFaulted(record.Fault);
            yield return read with { Restart = reader.Restart };
        }
    }
}
