using Ingest.Cli.Settings;
using Ingest.Databases;
using Ingest.Export;
using Ingest.Pipeline.Catalogs;
using Ingest.Pipeline.Runs;
using Ingest.Records.Chunking;

namespace Ingest.Cli.Commands;

/// <summary>Chooses the exporter and its files from settings.</summary>
internal static class LayoutFactory
{
    /// <summary>All output formats: the library's, then the databases.</summary>
    public static IReadOnlyList<CatalogEntry<IExporter, ExportOptions>> Formats { get; } = [.. ExporterCatalog.Entries, .. DatabaseExporterCatalog.Entries];

    /// <exception cref="SettingsException">There is no such format, or it cannot be written as asked.</exception>
    public static OutputLayout Create(RunSettings settings)
    {
        CatalogEntry<IExporter, ExportOptions> entry = Formats.FirstOrDefault(entry => entry.Name == settings.Format)
            ?? throw new SettingsException([$"--format is '{settings.Format}': it has to be one of {string.Join('|', Formats.Select(known => known.Name))}"]);
        var options = new ExportOptions
        {
            Per = settings.Per,
            Preset = settings.Preset,
            Chunking = new ChunkingOptions { BudgetWords = settings.ChunkWords },
            Csv = new CsvOptions { HasByteOrderMark = settings.CsvByteOrderMark, EscapesFormulas = settings.CsvEscapeFormulas },
        };
        if (options.ProblemsFor(entry.Name) is { Count: > 0 } problems)
        {
            throw new SettingsException(problems);
        }

        CompressionKind compression = settings.Compression switch
        {
            "gz" => CompressionKind.Gzip,
            "zst" => CompressionKind.Zstandard,
            _ => CompressionKind.None,
        };
        return new OutputLayout
        {
            Exporter = entry.Create(options),
            Format = entry.Name,
            Compress = compression == CompressionKind.None ? null : stream => OutputCompression.Wrap(new BorrowedStream(stream), compression),
            CompressionExtension = OutputCompression.ExtensionOf(compression),
            PartRecords = settings.PartRecords,
            PartBytes = settings.PartBytes,
            CheckpointItems = settings.CheckpointItems,
        };
    }
}
