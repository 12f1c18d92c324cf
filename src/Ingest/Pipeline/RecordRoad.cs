using Ingest.Outcomes;
using Ingest.Pipeline.Catalogs;
using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>The short way: items are lines that an earlier run wrote, and are compared anew. What that run found out about duplicates is forgotten.</summary>
internal sealed class RecordRoad(RecordOptions options) : IItemRoad
{
    public IReadOnlyList<IRecordStep> Steps { get; } = RecordStepCatalog.ComparingSteps(options);

    public Outcome<PageRecord> Make(RawItem item, ref Stage stage, CancellationToken cancellationToken)
    {
        stage = Stage.Source;
        Outcome<PageRecord> record = RecordJsonReader.Read(item);
        return record.IsSuccess ? record.Value with { DuplicateOf = null, RepeatedParagraphs = [] } : record;
    }

    /// <summary>Opens JSONL files of page records, compressed or not.</summary>
    /// <param name="inputs">Files and globs, and <c>-</c>.</param>
    /// <param name="options">Limits.</param>
    /// <param name="standardInput">Opens standard input.</param>
    /// <param name="problems">One sentence for each input that is not there.</param>
    public static IItemFeed Open(IEnumerable<string> inputs, SourceOptions options, Func<Stream>? standardInput, out IReadOnlyList<string> problems)
    {
        InputResolution resolution = new InputResolver(standardInput).Resolve(inputs);
        problems = resolution.Problems;
        return new SourceFeed(resolution.Files, SourceCatalog.CreateRecordReader(options));
    }
}
