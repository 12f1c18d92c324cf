using Ingest.Cli.Settings;
using Ingest.Export;
using Ingest.Pipeline.Catalogs;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Commands;

/// <summary>Chooses the exporter and its files from settings.</summary>
internal static class LayoutFactory
{
    /// <exception cref="SettingsException">There is no such format.</exception>
    public static OutputLayout Create(RunSettings settings)
    {
        CatalogEntry<IExporter, ExportOptions> entry = ExporterCatalog.Entries.FirstOrDefault(entry => entry.Name == settings.Format)
            ?? throw new SettingsException([$"--format is '{settings.Format}': it has to be one of {string.Join('|', ExporterCatalog.Entries.Select(known => known.Name))}"]);
        var options = new ExportOptions
        {
            Per = settings.Per,
            Csv = new CsvOptions { HasByteOrderMark = settings.CsvByteOrderMark, EscapesFormulas = settings.CsvEscapeFormulas },
        };
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
