using System.Globalization;
using Ingest.Cleaning;
using Ingest.Export;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;
using Ingest.Records;
using Ingest.Tokens;

namespace Ingest.Cli.Settings;

/// <summary>Every setting, in the order of the help.</summary>
internal static class SettingCatalog
{
    private static readonly PipelineOptions Defaults = new();

    /// <summary>What concerns reading and understanding pages.</summary>
    public static IReadOnlyList<Setting> Reading { get; } =
    [
        Setting.Text("map", "FIELD=NAME", "fields of JSON, CSV and Parquet inputs, such as html=body,url=link", WithMap) with { IsRepeatable = true, ShapesOutput = true },
        Setting.Text("split", "LINE", "line between the pages of one text file; \\f for form feed", WithSeparator) with { ShapesOutput = true },
        Setting.Choice("favor", "what to prefer where cleaning is unsure", [("balanced", Favor.Balanced), ("precision", Favor.Precision), ("recall", Favor.Recall)], (s, v) => s with { Pipeline = s.Pipeline with { Favor = v } })
            with
        { Default = "balanced", ShapesOutput = true },
        Setting.Text("site-templates", "auto|off|FILE", "what repeats on the pages of a host: learn it in a pass of its own, or read it from a file", (s, v) => s with { SiteTemplates = v }) with { Default = "off", ShapesOutput = true },
        Setting.Bytes("max-item-bytes", "most bytes of one page; larger ones are quarantined", 1, (s, v) => WithSources(s, o => o with { MaximumItemBytes = v })) with { Default = Text(Defaults.Sources.MaximumItemBytes), ShapesOutput = true },
        Setting.Number("max-expansion", "RATIO", "most bytes out of one compressed byte", 1, int.MaxValue, (s, v) => WithSources(s, o => o with { MaximumExpansionRatio = (int)v })) with { Default = Text(Defaults.Sources.MaximumExpansionRatio), ShapesOutput = true },
        Setting.Number("max-nesting", "N", "archives inside archives", 0, 32, (s, v) => WithSources(s, o => o with { MaximumNesting = (int)v })) with { Default = Text(Defaults.Sources.MaximumNesting), ShapesOutput = true },
        Setting.Number("max-depth", "N", "open elements at once; deeper tags are ignored, their text is kept", 8, 4_096, (s, v) => WithParsing(s, o => o with { MaximumDepth = (int)v })) with { Default = Text(Defaults.Parsing.MaximumDepth), ShapesOutput = true },
        Setting.Number("max-elements", "N", "elements of a page; further tags are ignored, their text is kept", 1, int.MaxValue, (s, v) => WithParsing(s, o => o with { MaximumElements = (int)v })) with { Default = Text(Defaults.Parsing.MaximumElements), ShapesOutput = true },
        Setting.Number("max-blocks", "N", "blocks of a page; further ones are cut with a warning", 1, int.MaxValue, (s, v) => WithParsing(s, o => o with { MaximumBlocks = (int)v })) with { Default = Text(Defaults.Parsing.MaximumBlocks), ShapesOutput = true },
    ];

    /// <summary>What concerns duplicates.</summary>
    public static IReadOnlyList<Setting> Comparing { get; } =
    [
        Setting.Choice<DuplicateLevel?>("dedup", "find records that repeat an earlier one", [("off", null), ("exact", DuplicateLevel.Exact), ("near", DuplicateLevel.Near)], WithDeduplication) with { Default = "off", ShapesOutput = true },
        Setting.Switch("dedup-paragraphs", "note paragraphs that an earlier page of the same host had, in repeated_paragraphs[]", WithParagraphs) with { ShapesOutput = true },
        Setting.Choice("duplicates", "what happens to repeated records", [("drop", DuplicateTreatment.Drop), ("mark", DuplicateTreatment.Mark)], (s, v) => WithComparison(s, o => o with { Treatment = v })) with { Default = "drop", ShapesOutput = true },
        Setting.Bytes("dedup-memory", "bytes of keys in memory; more go to a temporary file", 1 << 20, (s, v) => WithComparison(s, o => o with { MaximumTableBytes = v })) with { Default = Text(new DeduplicationOptions().MaximumTableBytes) },
    ];

    /// <summary>What concerns finished records: measuring, masking, filtering, comparing.</summary>
    public static IReadOnlyList<Setting> Preparing { get; } =
    [
        Setting.Text("languages", "TAGS", "keep pages in these languages only, such as en,de", (s, v) => WithRecords(s, o => o with { Languages = Words(v) })) with { IsRepeatable = true, ShapesOutput = true },
        Setting.Switch("quality", "measure the page heuristics of Gopher, C4 and FineWeb into quality{}", (s, v) => WithRecords(s, o => o with { MeasuresQuality = v })) with { ShapesOutput = true },
        Setting.Choices("filter", "drop pages that fail published heuristics", [("gopher", QualityHeuristic.Gopher), ("c4", QualityHeuristic.C4), ("fineweb", QualityHeuristic.FineWeb)], (s, v) => WithRecords(s, o => o with { Filters = v })) with { ShapesOutput = true },
        Setting.Choices("mask", "replace personal data by [email] and the like", [("email", MaskKind.Email), ("ip", MaskKind.Ip), ("phone", MaskKind.Phone), ("iban", MaskKind.Iban), ("card", MaskKind.Card)], (s, v) => WithRecords(s, o => o with { Masks = v })) with { ShapesOutput = true },
        .. Comparing,
    ];

    /// <summary>What concerns the output.</summary>
    public static IReadOnlyList<Setting> Writing { get; } =
    [
        Setting.FileName("output", "OUT", "output folder, or one file such as pages.db or pages.csv.gz; - writes records to stdout", (s, v) => s with { Output = v }) with { Alias = "-o" },
        Setting.Text("format", "NAME", "output format, see ingest formats; default: by the name of OUT, else jsonl", (s, v) => s with { Format = v }) with { ShapesOutput = true },
        Setting.Choice("per", "what a row is", [("page", RowKind.Page), ("section", RowKind.Section), ("chunk", RowKind.Chunk)], (s, v) => s with { Per = v }) with { Default = "page", ShapesOutput = true },
        Setting.Number("chunk-words", "N", "most words of a chunk, its headings included", ChunkingOptions.MinimumBudget, 1_000_000, (s, v) => s with { ChunkWords = (int)v }) with { Default = Text(new ChunkingOptions().BudgetWords), ShapesOutput = true },
        Setting.Number("chunk-tokens", "N", "most tokens of a chunk, its headings included, instead of words", ChunkingOptions.MinimumBudget, 1_000_000, (s, v) => s with { ChunkTokens = (int)v }) with { ShapesOutput = true },
        Setting.Choice("tokenizer", "what --chunk-tokens counts", [("o200k", TokenEncoding.O200k), ("cl100k", TokenEncoding.Cl100k)], (s, v) => s with { Tokenizer = v }) with { Default = "o200k", ShapesOutput = true },
        Setting.Choice("preset", "field names of other tools, for jsonl and parquet", [("none", RecordPreset.None), ("fineweb", RecordPreset.FineWeb), ("dolma", RecordPreset.Dolma)], (s, v) => s with { Preset = v }) with { Default = "none", ShapesOutput = true },
        Setting.Choice("compress", "compression of record files; default: by the name of OUT, else none", [("none", CompressionKind.None), ("gz", CompressionKind.Gzip), ("zst", CompressionKind.Zstandard)], (s, v) => s with { Compression = v }) with { ShapesOutput = true },
        Setting.Number("part-records", "N", "records of one output file; more go into the next", 1, long.MaxValue, (s, v) => s with { PartRecords = v }) with { ShapesOutput = true },
        Setting.Bytes("part-bytes", "bytes after which an output file is full", 1, (s, v) => s with { PartBytes = v }) with { ShapesOutput = true },
        Setting.Switch("csv-bom", "begin CSV with a byte order mark, for spreadsheets", (s, v) => s with { CsvByteOrderMark = v }) with { ShapesOutput = true },
        Setting.Switch("csv-escape-formulas", "make cells that spreadsheets would calculate harmless", (s, v) => s with { CsvEscapeFormulas = v }) with { ShapesOutput = true },
        Setting.Switch("overwrite", "throw away an earlier run in OUT instead of resuming it", (s, v) => s with { Overwrite = v }),
    ];

    /// <summary>What concerns the run itself. Of these only which items are retried, and how often progress is brought to disk, can show in the output.</summary>
    public static IReadOnlyList<Setting> Running { get; } =
    [
        Setting.Number("workers", "N", "pages processed at once; default: processors", 1, 1_024, (s, v) => s with { Pipeline = s.Pipeline with { Workers = (int)v } }),
        Setting.Bytes("memory", "bytes of pages in flight between reader and writer", 1 << 20, (s, v) => s with { Pipeline = s.Pipeline with { MaximumBytesInFlight = v } }) with { Default = Text(Defaults.MaximumBytesInFlight) },
        Setting.Text("item-timeout", "SECONDS", "longest time for one page, and for reading without coming further", WithTimeout) with { Default = "60" },
        Setting.Text("max-rejects", "N|P%", "give up with exit code 4 when more items are quarantined", WithRejectLimit),
        Setting.Number("checkpoint-items", "N", "items after which progress is brought to disk", 1, long.MaxValue, (s, v) => s with { CheckpointItems = v }) with { Default = "5000", ShapesOutput = true },
        Setting.FileName("retry", "REJECTS", "read again only what this rejects.jsonl holds in quarantine", (s, v) => s with { Retry = v }) with { ShapesOutput = true },
        Setting.FileName("log-file", "FILE", "write a log as compact JSON", (s, v) => s with { LogFile = v }),
        Setting.FileName("timings", "FILE", "write the slowest pages with their milliseconds, for ingest report --timings", (s, v) => s with { Timings = v }),
        Setting.Switch("dry-run", "say what would be read and written, and stop", (s, v) => s with { DryRun = v }),
    ];

    /// <summary>How much is said.</summary>
    public static IReadOnlyList<Setting> Speaking { get; } =
    [
        Setting.Switch("quiet", "only errors", (s, v) => v ? s with { Verbosity = -1 } : s) with { Alias = "-q" },
        Setting.Switch("verbose", "every rejected item", (s, v) => v ? s with { Verbosity = 1 } : s) with { Alias = "-v" },
    ];

    /// <summary>The same for a command that has something else than rejected items to tell.</summary>
    /// <param name="verbose">What <c>-v</c> tells.</param>
    public static IEnumerable<Setting> SpeakingOf(string verbose) => Speaking.Select(setting => setting.Name == "verbose" ? setting with { Summary = verbose } : setting);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } = [.. Writing, .. Reading, .. Preparing, .. Running, .. Speaking];

    /// <summary>Flags of which a command line has one at most.</summary>
    public static IReadOnlyList<Contradiction> Contradictions { get; } = [new("--chunk-words", "--chunk-tokens"), new("--quiet", "--verbose")];

    /// <summary>Flags that do nothing alone. In a configuration file they may wait for the run that needs them.</summary>
    public static IReadOnlyList<Dependence> Dependences { get; } =
    [
        new("--duplicates", "dedup", static settings => settings.Pipeline.Records.Deduplication?.Level is not null, "--dedup exact or --dedup near"),
        new("--chunk-words", "per", static settings => settings.Per == RowKind.Chunk, "--per chunk"),
        new("--tokenizer", "per", static settings => settings.ChunkTokens is not null, "--chunk-tokens N"),
    ];

    private static RunSettings WithSources(RunSettings settings, Func<Sources.SourceOptions, Sources.SourceOptions> change) =>
        settings with { Pipeline = settings.Pipeline with { Sources = change(settings.Pipeline.Sources) } };

    private static RunSettings WithParsing(RunSettings settings, Func<Parsing.ParsingOptions, Parsing.ParsingOptions> change) =>
        settings with { Pipeline = settings.Pipeline with { Parsing = change(settings.Pipeline.Parsing) } };

    private static RunSettings WithRecords(RunSettings settings, Func<RecordOptions, RecordOptions> change) =>
        settings with { Pipeline = settings.Pipeline with { Records = change(settings.Pipeline.Records) } };

    private static RunSettings WithDeduplication(RunSettings settings, DuplicateLevel? level) =>
        WithRecords(settings, options => options with { Deduplication = level is { } wanted ? (options.Deduplication ?? new()) with { Level = wanted } : null });

    private static RunSettings WithParagraphs(RunSettings settings, bool marks) =>
        marks ? WithRecords(settings, options => options with { Deduplication = (options.Deduplication ?? new() { Level = null }) with { MarksParagraphs = true } }) : settings;

    private static RunSettings WithComparison(RunSettings settings, Func<DeduplicationOptions, DeduplicationOptions> change) =>
        WithRecords(settings, options => options.Deduplication is { } deduplication ? options with { Deduplication = change(deduplication) } : options);

    private static string[] Words(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static RunSettings WithMap(RunSettings settings, string value)
    {
        var map = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == pair.Length - 1)
            {
                throw new FormatException("pairs such as html=body,url=link");
            }

            map[pair[..equals]] = pair[(equals + 1)..];
        }

        return WithSources(settings, options => options with { FieldMap = map });
    }

    private static RunSettings WithSeparator(RunSettings settings, string value) => value.Length > 0
        ? WithSources(settings, options => options with { TextSeparator = value })
        : throw new FormatException("the line itself, such as -----, or \\f");

    private static RunSettings WithTimeout(RunSettings settings, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds is >= 0.01 and <= 86_400
            ? settings with { Pipeline = settings.Pipeline with { ItemTimeout = TimeSpan.FromSeconds(seconds) } }
            : throw new FormatException("seconds from 0.01 to 86400");

    private static RunSettings WithRejectLimit(RunSettings settings, string value) =>
        RejectLimit.TryParse(value, out RejectLimit limit) ? settings with { RejectLimit = limit } : throw new FormatException("a number such as 100, or a share such as 2.5%");

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
