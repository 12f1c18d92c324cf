using System.Globalization;
using Ingest.Cli.Settings;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs.Shards;

namespace Ingest.Cli.Commands;

/// <summary>One <c>ingest run --plan W --shard i/N</c>.</summary>
internal sealed class ShardJob(ResolvedSettings resolved, string folder, string shard)
{
    public async Task<int> RunAsync()
    {
        var workspace = new ShardWorkspace(folder);
        ShardPlan plan = workspace.ReadPlan();
        int number = Parse(shard, plan.Shards.Count);
        ResolvedSettings planned = ResolvedSettings.FromShaping(plan.Options);
        PipelineOptions options = SiteTemplateChoice.FromFile(planned.Settings) with
        {
            Workers = resolved.Settings.Pipeline.Workers,
            MaximumBytesInFlight = resolved.Settings.Pipeline.MaximumBytesInFlight,
            ItemTimeout = resolved.Settings.Pipeline.ItemTimeout,
        };
        SiteTemplateChoice.RequireSame(planned.Settings, plan.Options);
        IngestPipeline pipeline = new IngestPipelineBuilder { Options = options }.Build();
        using var signals = new StopSignals();
        // A shard's attempt has no half: whatever signal comes, it ends, and a later attempt starts from nothing.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(signals.Stop, signals.Abort);
        try
        {
            ShardMarker marker = await new ShardRun(workspace, pipeline, LayoutFactory.Create(planned.Settings).Exporter).RunAsync(plan, number, either.Token).ConfigureAwait(false);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"shard {number}/{plan.Shards.Count}: read {marker.Counts.Read}, written {marker.Counts.Written}, dropped {marker.Counts.DroppedItems()}, quarantined {marker.Counts.QuarantinedItems()}"));
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
