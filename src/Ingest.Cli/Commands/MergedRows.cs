using Ingest.Cli.Settings;
using Ingest.Export;
using Ingest.Pipeline.Runs;
using Ingest.Pipeline.Runs.Merging;

namespace Ingest.Cli.Commands;

/// <summary>How the rows of a run become rows of a merge's output: as they are where both were written with the same options, else anew from page records.</summary>
/// <param name="run">The run.</param>
/// <param name="shaping">Options of the output.</param>
/// <param name="layout">Layout of the output.</param>
internal sealed class MergedRows(FinishedRun run, IReadOnlyDictionary<string, string> shaping, OutputLayout layout)
{
    // How rows are packed into files changes none of them.
    private static readonly string[] Packing = ["compress", "part-records", "part-bytes"];

    private static readonly Setting[] RowSettings = [.. SettingCatalog.Writing.Where(static setting => setting.ShapesOutput && !Packing.Contains(setting.Name))];

    /// <summary>The run, ready to be merged.</summary>
    /// <exception cref="SettingsException">Its rows cannot become rows of the output.</exception>
    public MergedRun Open()
    {
        Setting[] differing = [.. RowSettings.Where(setting => ValueIn(run.Manifest.Options, setting) != ValueIn(shaping, setting))];
        if (differing.Length > 0 && !RecordFiles.AreOfPages(run.Manifest))
        {
            IEnumerable<string> differences = differing.Select(setting => $"{setting.Flag} {ValueIn(run.Manifest.Options, setting) ?? "not set"}, not {ValueIn(shaping, setting) ?? "not set"}");
            throw new SettingsException([$"{run.Name} was written with {string.Join(", ", differences)}, and only page records in JSONL can be written anew: leave out what says otherwise, or run it again with --format jsonl --per page"]);
        }

        IExporter exporter = LayoutFactory.Create(ResolvedSettings.FromShaping(run.Manifest.Options).Settings).Exporter;
        return exporter.ReadBack(Stream.Null) is null
            ? throw new SettingsException([$"{run.Name}: {run.Manifest.Format} cannot be read back: what is merged has to be {string.Join(", ", ReadableFormats())}; run it again with --format jsonl, and let the merge write --format {layout.Format}"])
            : new MergedRun(run, exporter, HasRowsOfOutput: differing.Length == 0);
    }

    private static string? ValueIn(IReadOnlyDictionary<string, string> options, Setting setting) => MergedOptions.ValueOf(setting.Name, options);

    private static IEnumerable<string> ReadableFormats() =>
        LayoutFactory.Formats.Where(entry => entry.Create(new ExportOptions()).ReadBack(Stream.Null) is not null).Select(entry => entry.Name);
}
