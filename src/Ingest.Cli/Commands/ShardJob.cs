using System.Globalization;
using Ingest.Cli.Settings;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs.Shards;

namespace Ingest.Cli.Commands;

/// <summary>One <c>ingest run --plan W --shard i/N</c>.</summary>
internal sealed class ShardJob
{
    private readonly ShardWorkspace workspace;
    private readonly ShardPlan plan;
    private readonly int number;

    /// <summary>Prepares it.</summary>
    /// <param name="resolved">What was said; of it counts what does not shape the output.</param>
    /// <param name="folder">Folder of the plan.</param>
    /// <param name="shard">Which shard: <c>i/N</c>.</param>
    /// <exception cref="SettingsException">The plan has no such shard.</exception>
    public ShardJob(ResolvedSettings resolved, string folder, string shard)
    {
        workspace = new ShardWorkspace(folder);
        plan = workspace.ReadPlan();
        number = Parse(shard, plan.Shards.Count);
        Settings = resolved.WithShaping(plan.Options);
    }

    /// <summary>The settings that count: the plan's, and how this attempt goes about it.</summary>
    public ResolvedSettings Settings { get; }

    /// <summary>Runs it and gives the exit code.</summary>
    public async Task<int> RunAsync()
    {
        RunSettings settings = Settings.Settings;
        PipelineOptions options = SiteTemplateChoice.FromFile(settings);
        SiteTemplateChoice.RequireSame(settings, plan.Options);
        IngestPipeline pipeline = new IngestPipelineBuilder { Options = options }.Build();
        using var signals = new StopSignals();
        // A shard's attempt has no half: whatever signal comes, it ends, and a later attempt starts from nothing.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(signals.Stop, signals.Abort);
        try
        {
            ShardMarker marker = await new ShardRun(workspace, pipeline, LayoutFactory.Create(settings).Exporter).RunAsync(plan, number, either.Token).ConfigureAwait(false);
            if (settings.Verbosity >= 0)
            {
                RunJob.TellMissing(settings, pipeline);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"shard {number}/{plan.Shards.Count}: read {marker.Counts.Read}, written {marker.Counts.Written}, dropped {marker.Counts.DroppedItems()}, quarantined {marker.Counts.QuarantinedItems()}"));
            }

            return marker.Counts.QuarantinedItems() > 0 ? ExitCode.SomeQuarantined : ExitCode.Success;
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            Console.Error.WriteLine($"ingest: shard {number} was interrupted; nothing of it counts, run it again");
            return signals.ExitCode;
        }
    }

    private static int Parse(string shard, int shards)
    {
        string[] parts = shard.Split('/');
        bool isValid = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < shards;
        if (isValid && parts.Length == 2)
        {
            isValid = parts[1] == shards.ToString(CultureInfo.InvariantCulture);
        }

        return isValid && parts.Length <= 2 ? number : throw new SettingsException([$"--shard is '{shard}': it has to be i/{shards} with i from 0 to {shards - 1}, as the plan has it"]);
    }
}
