using System.Globalization;
using Ingest.Cli.Settings;
using Ingest.Cli.Terminal;
using Ingest.Pipeline.Runs;
using Ingest.Pipeline.Runs.Merging;

namespace Ingest.Cli.Commands;

/// <summary>One <c>ingest merge OUT1 OUT2 … -o OUT</c>: the outputs of finished runs.</summary>
/// <param name="names">The runs as the user named them.</param>
/// <param name="target">What <c>-o</c> names.</param>
internal sealed class RunMergeJob(IReadOnlyList<string> names, OutputTarget target)
{
    /// <summary>Merges and gives the exit code.</summary>
    /// <param name="resolve">Resolves what was said, with other defaults.</param>
    public int Run(Func<Func<Setting, Setting>, ResolvedSettings> resolve)
    {
        List<FinishedRun> runs = Open();
        var options = new MergedOptions(runs, target);
        ResolvedSettings said = resolve(options.WithDefault);
        IReadOnlyDictionary<string, string> shared = options.Shared(said);
        OutputLayout layout = LayoutFactory.Create(ResolvedSettings.FromShaping(shared).Settings with { Output = said.Settings.Output }, target);
        IReadOnlyDictionary<string, string> shaping = LayoutFactory.ShapingOf(shared, layout);
        MergedRun[] merged = [.. runs.Select(run => new MergedRows(run, shaping, layout).Open() with { InputSettings = MergedOptions.OwnOf(run, shaping) })];
        RunSummary summary = MergeCommand.Write(target, () => new RunMerge(merged, DiskFiles.Instance).Merge(target.Folder, layout, shaping, said.Settings.Overwrite));
        foreach (FinishedRun run in runs.Where(_ => said.Settings.Verbosity > 0))
        {
            CountsLine.Write(run.Name, run.Manifest.Counts);
        }

        if (said.Settings.Verbosity >= 0)
        {
            CountsLine.Write(string.Create(CultureInfo.InvariantCulture, $"{said.Settings.Output}: {runs.Count} run{(runs.Count == 1 ? "" : "s")}"), summary.Counts);
        }

        return MergeCommand.ExitCodeOf(summary.Counts);
    }

    private List<FinishedRun> Open()
    {
        var runs = new List<FinishedRun>();
        var problems = new List<string>();
        foreach (string name in names)
        {
            try
            {
                runs.Add(FinishedRun.Open(name, OutputTarget.FolderOf(name)));
            }
            catch (RunFolderException exception)
            {
                problems.Add(exception.Message);
            }
        }

        RequireDifferent(runs);
        return problems.Count == 0 ? runs : throw new InputException(problems);
    }

    // By what they hold: names may be links or copies. Empty runs over the same inputs cannot be told apart, and do no harm.
    private static void RequireDifferent(IEnumerable<FinishedRun> runs)
    {
        string[] problems =
        [
            .. runs.Where(run => run.Manifest.Counts.Read > 0).GroupBy(run => run.Identity).Where(same => same.Count() > 1)
                .Select(same => same.Select(run => run.Name).Distinct().ToArray() is [var name]
                    ? $"{name} is named {same.Count()} times, and its records would be there as often: name it once"
                    : $"{string.Join(" and ", same.Select(run => run.Name))} hold the same run, and its records would be there {same.Count()} times: name one of them"),
        ];
        if (problems.Length > 0)
        {
            throw new SettingsException(problems);
        }
    }
}
