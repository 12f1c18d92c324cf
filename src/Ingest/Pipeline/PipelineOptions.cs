using System.Globalization;
using Ingest.Cleaning;
using Ingest.Parsing;
using Ingest.Pipeline.Catalogs;
using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>Everything a pipeline can be told. Immutable; validated as a whole when the pipeline is built.</summary>
public sealed record PipelineOptions
{
    /// <summary>Limits and field mapping of inputs.</summary>
    public SourceOptions Sources { get; init; } = new();

    /// <summary>Limits of parsing.</summary>
    public ParsingOptions Parsing { get; init; } = new();

    /// <summary>What to prefer where cleaning is unsure; balanced.</summary>
    public Favor Favor { get; init; } = Favor.Balanced;

    /// <summary>
    /// What repeats on the pages of each host, from <see cref="IngestPipeline.LearnSiteTemplatesAsync"/> or a file; null: pages are judged
    /// each by itself.
    /// </summary>
    public ISiteTemplates? SiteTemplates { get; init; }

    /// <summary>What is measured, masked, filtered and compared once a page is clean; nothing by default.</summary>
    public RecordOptions Records { get; init; } = new();

    /// <summary>Pages processed at once; 1–1,024; the machine's processors. Never changes the output.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Longest time for one page, reading and writing excluded; 60 s; 10 ms to 24 h. The last resort: other limits act first. Also, but at least
    /// 5 s, the longest time for which reading may come no further while it does not wait for bytes: then the rest of that input is given up.
    /// </summary>
    public TimeSpan ItemTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes of pages held in memory between reader and writer, about; 64 MiB; at least 1 MiB. A larger page passes alone.</summary>
    public long MaximumBytesInFlight { get; init; } = 64L << 20;

    /// <summary>Everything wrong with these options, one sentence each; empty when all is well.</summary>
    internal IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        Require(problems, Workers is >= 1 and <= 1_024, "workers", Workers, "1 to 1024");
        Require(problems, ItemTimeout >= TimeSpan.FromMilliseconds(10) && ItemTimeout <= TimeSpan.FromHours(24), "item-timeout", ItemTimeout.TotalSeconds, "0.01 to 86400 seconds");
        Require(problems, MaximumBytesInFlight >= 1 << 20, "memory", MaximumBytesInFlight, "at least 1048576 bytes");
        Require(problems, Sources.MaximumItemBytes is >= 1 and <= 1 << 30, "max-item-bytes", Sources.MaximumItemBytes, "1 to 1073741824");
        Require(problems, Sources.MaximumExpansionRatio >= 1, "max-expansion", Sources.MaximumExpansionRatio, "at least 1");
        Require(problems, Sources.MaximumNesting is >= 0 and <= 32, "max-nesting", Sources.MaximumNesting, "0 to 32");
        Require(problems, Sources.MaximumBufferedArchiveBytes is >= 1 and <= 2_000_000_000, "max-buffered-archive-bytes", Sources.MaximumBufferedArchiveBytes, "1 to 2000000000");
        foreach (string target in Sources.FieldMap.Keys)
        {
            Require(problems, SourceOptions.FieldTargets.Contains(target), "map", target, $"one of {string.Join(", ", SourceOptions.FieldTargets)}");
        }

        Require(problems, Parsing.MaximumDepth is >= 8 and <= 4_096, "max-depth", Parsing.MaximumDepth, "8 to 4096");
        Require(problems, Parsing.MaximumElements >= 1, "max-elements", Parsing.MaximumElements, "at least 1");
        Require(problems, Parsing.MaximumBlocks >= 1, "max-blocks", Parsing.MaximumBlocks, "at least 1");
        Require(problems, Enum.IsDefined(Favor), "favor", Favor, "precision, balanced or recall");
        Require(problems, Records.Deduplication is not { MaximumTableBytes: < 1 << 20 }, "dedup-memory", Records.Deduplication?.MaximumTableBytes ?? 0, "at least 1048576 bytes");
        problems.AddRange(RecordStepCatalog.ProblemsOf(Records));
        return problems;
    }

    private static void Require(List<string> problems, bool holds, string option, object value, string allowed)
    {
        if (!holds)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{option} is {value}: it has to be {allowed}"));
        }
    }
}
