using Ingest.Cli.Settings;
using Ingest.Databases;
using Ingest.Export;
using Ingest.Pipeline.Catalogs;
using Ingest.Pipeline.Runs;
using Ingest.Records;
using Ingest.Tokens;

namespace Ingest.Cli.Commands;

/// <summary>Chooses the exporter and its files from settings and the name of the output.</summary>
internal static class LayoutFactory
{
    private const string DefaultFormat = "jsonl";

    /// <summary>All output formats: the library's, then the databases.</summary>
    public static IReadOnlyList<CatalogEntry<IExporter, ExportOptions>> Formats { get; } = [.. ExporterCatalog.Entries, .. DatabaseExporterCatalog.Entries];

    /// <summary>The layout of a run.</summary>
    /// <param name="settings">What was said.</param>
    /// <param name="target">What <c>-o</c> names; null where its name says nothing about the records (stdout, a plan).</param>
    /// <exception cref="SettingsException">There is no such format, or it cannot be written as asked.</exception>
    public static OutputLayout Create(RunSettings settings, OutputTarget? target = null)
    {
        string format = settings.Format ?? target?.Format ?? DefaultFormat;
        CatalogEntry<IExporter, ExportOptions> entry = Formats.FirstOrDefault(entry => entry.Name == format)
            ?? throw new SettingsException([$"--format is '{format}': it has to be one of {string.Join('|', Formats.Select(known => known.Name))}"]);
        var options = new ExportOptions
        {
            Per = settings.Per,
            Preset = settings.Preset,
            Chunking = ChunkingOf(settings),
            Csv = new CsvOptions { HasByteOrderMark = settings.CsvByteOrderMark, EscapesFormulas = settings.CsvEscapeFormulas },
        };
        CompressionKind compression = settings.Compression ?? target?.Compression ?? CompressionKind.None;
        string[] problems = [.. options.ProblemsFor(format), .. ProblemsOf(settings, target, format, compression)];
        if (problems.Length > 0)
        {
            throw new SettingsException(problems);
        }

        return new OutputLayout
        {
            Exporter = entry.Create(options),
            Format = format,
            FileName = target?.FileName,
            Compress = compression == CompressionKind.None ? null : stream => OutputCompression.Wrap(new BorrowedStream(stream), compression),
            CompressionExtension = OutputCompression.ExtensionOf(compression),
            PartRecords = settings.PartRecords,
            PartBytes = settings.PartBytes,
            CheckpointItems = settings.CheckpointItems,
        };
    }

    /// <summary>The settings that identify a run, with what the output's name decided.</summary>
    public static IReadOnlyDictionary<string, string> ShapingOf(IReadOnlyDictionary<string, string> shaping, OutputLayout layout) =>
        new SortedDictionary<string, string>(shaping.ToDictionary(), StringComparer.Ordinal)
        {
            ["format"] = layout.Format,
            ["compress"] = layout.CompressionExtension.Length > 0 ? layout.CompressionExtension[1..] : "none",
        };

    private static ChunkingOptions ChunkingOf(RunSettings settings) => settings.ChunkTokens is { } tokens
        ? new ChunkingOptions { BudgetTokens = tokens, Tokens = TokenCounter.For(settings.Tokenizer) }
        : new ChunkingOptions { BudgetWords = settings.ChunkWords };

    private static IEnumerable<string> ProblemsOf(RunSettings settings, OutputTarget? target, string format, CompressionKind compression)
    {
        if (settings.ChunkTokens is not null && settings.Per != RowKind.Chunk)
        {
            yield return "--chunk-tokens needs rows that are chunks: add --per chunk";
        }

        if (format != "csv" && (settings.CsvByteOrderMark || settings.CsvEscapeFormulas))
        {
            yield return $"{(settings.CsvByteOrderMark ? "--csv-bom" : "--csv-escape-formulas")} is for CSV, and {format} is what is written: use --format csv, or leave it out";
        }

        if (format == "parquet" && compression != CompressionKind.None)
        {
            yield return $"Parquet is compressed inside (zstd), and no reader opens it in another compression: {(target?.FileName is null ? "leave out --compress" : "let the name end in .parquet")}";
            yield break;
        }

        if (target?.FileName is null)
        {
            yield break;
        }

        if (format != target.Format)
        {
            yield return $"--format {format} does not go with the name {settings.Output}, which means {target.Format}: leave out --format, or name a folder";
        }

        if (compression != target.Compression)
        {
            yield return $"--compress does not go with the name {settings.Output}: leave it out and let the name end in .gz or .zst, or name a folder";
        }

        if (settings.PartRecords is not null || settings.PartBytes is not null)
        {
            yield return $"--part-records and --part-bytes make several files, and {settings.Output} is one: name a folder";
        }
    }
}
