using System.CommandLine;
using System.Globalization;
using Ingest.Pipeline.Runs.Shards;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest status</c>: how many shards of a plan are done, and which are not.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("W") { Description = "folder of the plan" };
        var command = new Command("status", "Tell which shards of a plan are done; missing ones go to stdout, as a Slurm array.") { folder };
        command.SetAction(parsed => Tell(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Tell(string folder)
    {
        var workspace = new ShardWorkspace(folder);
        ShardPlan plan = workspace.ReadPlan();
        IReadOnlyList<int> missing = ShardMerge.Missing(workspace, plan);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {plan.Shards.Count - missing.Count} of {plan.Shards.Count} shards done"));
        if (missing.Count > 0)
        {
            Console.Out.WriteLine(ShardList.Of(missing));
        }

        return missing.Count == 0 ? ExitCode.Success : ExitCode.SomeQuarantined;
    }
}
