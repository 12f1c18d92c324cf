using Ingest.Cli.Settings;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Commands;

/// <summary>Items into records where <c>-o</c> says: into a folder, a file, or to stdout.</summary>
internal sealed class OutputJob(ResolvedSettings resolved, PageProcessor processor, PipelineOptions options, StopSignals signals)
{
    private readonly RunSettings settings = resolved.Settings;

    /// <summary>Runs and gives the exit code.</summary>
    /// <param name="feed">What is read.</param>
    /// <param name="target">What <c>-o</c> names; null for stdout.</param>
    /// <param name="layout">How records become bytes.</param>
    public async Task<int> RunAsync(IItemFeed feed, OutputTarget? target, OutputLayout layout)
    {
        SideFiles.Require(settings, feed, target);
        using var log = RunLog.Open(settings);
        if (target is null)
        {
            var runner = new OrderedRunner(processor.PreparingWith(layout.Exporter.Prepare), options, TimeProvider.System);
            return await new StreamJob(runner, feed, layout, settings, log, signals).RunAsync().ConfigureAwait(false);
        }

        var run = new FolderRun(processor, options, TimeProvider.System, DiskFiles.Instance);
        return await new FolderJob(resolved, run, log, signals).RunAsync(feed, target, layout).ConfigureAwait(false);
    }
}
