using System.Globalization;
using System.Security.Cryptography;
using Ingest.Cli.Reports;
using Ingest.Cli.Settings;
using Ingest.Cli.Terminal;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Commands;

/// <summary>A run into a folder or file, watched, logged and summed up.</summary>
internal sealed class FolderJob(ResolvedSettings resolved, FolderRun run, RunLog log, StopSignals signals)
{
    private readonly RunSettings settings = resolved.Settings;

    private const string LostPipe = "ingest: interrupted; what came through a pipe cannot be read on from here: start again with --overwrite";

    /// <summary>Runs and gives the exit code.</summary>
    public async Task<int> RunAsync(IItemFeed feed, OutputTarget target, OutputLayout layout)
    {
        SlowestPages? slowest = settings.Timings is null ? null : new SlowestPages();
        var watch = new RunWatch(feed, settings.Verbosity);
        var request = new FolderRunRequest
        {
            Feed = feed,
            AlsoRead = [.. settings.FilesRead],
            Folder = target.Folder,
            Layout = layout,
            Settings = Identify(SiteTemplateChoice.Identify(settings, LayoutFactory.ShapingOf(resolved.Shaping, layout))),
            Overwrite = settings.Overwrite,
            RejectLimit = settings.RejectLimit,
            Progress = watch.Progress,
            Observe = result =>
            {
                log.Report(result);
                slowest?.Add(result);
            },
        };
        log.Started(feed.Inputs.Count, settings.Output!);
        bool canGoOn = feed.Inputs.All(input => input.CanBeReadAgain);
        RunSummary summary;
        try
        {
            summary = await watch.DuringAsync(() => run.RunAsync(request, signals.Stop, signals.Abort)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (signals.Stop.IsCancellationRequested)
        {
            Console.Error.WriteLine(canGoOn ? "ingest: interrupted at once; the same command goes on from the last checkpoint" : LostPipe);
            return signals.ExitCode;
        }
        catch (Exception exception) when (target.CouldNotBeMade(exception))
        {
            throw target.CannotWrite(exception);
        }

        log.Finished(summary);
        slowest?.Write(settings.Timings!);
        if (settings.Verbosity >= 0)
        {
            SummaryTable.Write(summary, watch, target.Folder);
        }

        return ExitCodeOf(summary, canGoOn);
    }

    /// <summary>Which items are read again is what the file of rejects says, not its name.</summary>
    private IReadOnlyDictionary<string, string> Identify(IReadOnlyDictionary<string, string> shaping) => settings.Retry is not { } path
        ? shaping
        : new Dictionary<string, string>(shaping, StringComparer.Ordinal) { ["retry-sha256"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) };

    private int ExitCodeOf(RunSummary summary, bool canGoOn)
    {
        switch (summary.State)
        {
            case RunState.Stopped:
                Console.Error.WriteLine(canGoOn ? "ingest: interrupted; the same command goes on from here" : LostPipe);
                return signals.ExitCode;
            case RunState.TooManyRejects:
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ingest: {summary.Counts.QuarantinedItems()} items are in quarantine, more than --max-rejects allows; {settings.Output} is not complete{(canGoOn ? " (a higher limit goes on from here)" : "")}"));
                return ExitCode.TooManyRejects;
            default:
                return summary.Counts.QuarantinedItems() > 0 ? ExitCode.SomeQuarantined : ExitCode.Success;
        }
    }
}
