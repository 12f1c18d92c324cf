using System.CommandLine;
using Ingest.Cli.Settings;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;
using Ingest.Pipeline.Runs.Shards;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest merge</c>: joins the outputs of finished runs, or the finished shards of a plan, into what one run would have written.</summary>
internal static class MergeCommand
{
    private static readonly string[] FlagsOfAPlan = ["--output", "--overwrite", "--quiet", "--verbose"];

    public static Command Create()
    {
        var outputs = new Argument<string[]>("OUT") { Description = "outputs of finished runs, in the order wanted: folders, or files such as pages.jsonl; or the one folder of a plan", Arity = ArgumentArity.OneOrMore };
        var command = new Command("merge", "Join the outputs of finished runs, or the finished shards of a plan, into one output.") { outputs };
        SettingOptions options = SettingOptions.AddTo(command, [.. SettingCatalog.Writing.Select(OfRuns), .. SettingCatalog.SpeakingOf("counts of every run or shard")]);
        options.SetAction(command, (resolved, parsed) =>
        {
            string[] names = parsed.GetRequiredValue(outputs);
            OutputTarget target = OutputTarget.Of(resolved.Settings.Output ?? throw new SettingsException(["where to? name an output folder or file with -o OUT"]));
            if (names.FirstOrDefault(name => new ShardWorkspace(name).HasPlan) is not { } plan)
            {
                return new RunMergeJob(names, target).Run(adapt => options.Resolve(parsed, adapt));
            }

            RequireOnly(plan, names, options.FlagsIn(parsed));
            return new ShardMergeJob(resolved.Settings, target).Run(new ShardWorkspace(plan));
        });
        return command;
    }

    /// <summary>Merges, and says which folder it was that could not be made.</summary>
    /// <exception cref="InputException">The output folder cannot be made.</exception>
    public static RunSummary Write(OutputTarget target, Func<RunSummary> merge)
    {
        try
        {
            return merge();
        }
        catch (Exception exception) when (target.CouldNotBeMade(exception))
        {
            throw target.CannotWrite(exception);
        }
    }

    /// <summary>The exit code of a merge.</summary>
    public static int ExitCodeOf(OutcomeCounts counts) => counts.QuarantinedItems() > 0 ? ExitCode.SomeQuarantined : ExitCode.Success;

    // What nobody says is as the runs have it.
    private static Setting OfRuns(Setting setting) => setting.Name switch
    {
        "output" => setting with { Summary = "output folder, or one file such as pages.db or pages.csv.gz" },
        "overwrite" => setting with { Summary = "replace an earlier run in OUT" },
        _ => setting with { Default = null, Summary = $"{setting.Summary.Split("; default", 2)[0]} [as the runs have it]" },
    };

    private static void RequireOnly(string plan, string[] names, IEnumerable<string> flags)
    {
        string[] problems =
        [
            .. names.Length > 1 ? (string[])[$"{plan} is the folder of a plan, and its shards are merged alone: ingest merge {plan} -o OUT, then merge OUT with the others"] : [],
            .. flags.Except(FlagsOfAPlan).Select(flag => $"{flag} does not go with {plan}: its shards were written as the plan says; merge them first, then ingest merge what comes of it with {flag}"),
        ];
        if (problems.Length > 0)
        {
            throw new SettingsException(problems);
        }
    }
}
