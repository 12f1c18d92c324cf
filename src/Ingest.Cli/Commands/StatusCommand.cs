using System.CommandLine;
using System.Globalization;
using Ingest.Cli.Settings;
using Ingest.Cli.Terminal;
using Ingest.Pipeline.Runs.Shards;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest status</c>: how many shards of a plan are done, and which are not.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("W") { Description = "folder of the plan" };
        var command = new Command("status", "Tell which shards of a plan are done; missing ones go to stdout, as a Slurm array.") { folder };
        SettingOptions options = SettingOptions.AddTo(command, SettingCatalog.SpeakingOf("every shard, with its counts where it is done"));
        options.SetAction(command, (resolved, parsed) => Tell(parsed.GetRequiredValue(folder), resolved.Settings.Verbosity));
        return command;
    }

    private static int Tell(string folder, int verbosity)
    {
        var workspace = new ShardWorkspace(folder);
        ShardPlan plan = workspace.ReadPlan();
        IReadOnlyList<int> missing = ShardMerge.Missing(workspace, plan);
        if (verbosity > 0)
        {
            TellShards(workspace, plan);
        }

        if (verbosity >= 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {plan.Shards.Count - missing.Count} of {plan.Shards.Count} shards done"));
        }

        if (missing.Count > 0)
        {
            Console.Out.WriteLine(ShardList.Of(missing));
        }

        return missing.Count == 0 ? ExitCode.Success : ExitCode.SomeQuarantined;
    }

    private static void TellShards(ShardWorkspace workspace, ShardPlan plan)
    {
        string hash = plan.Hash();
        for (int shard = 0; shard < plan.Shards.Count; shard++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"shard {shard}");
            if (workspace.FindMarker(shard, hash) is { } marker)
            {
                CountsLine.Write(name, marker.Counts);
            }
            else
            {
                Console.Error.WriteLine($"{name}: not done");
            }
        }
    }
}
