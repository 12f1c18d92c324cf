using System.CommandLine;
using Ingest.Cli.Settings;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest run</c>: cleans dumps into records.</summary>
internal static class RunCommand
{
    // All that one attempt at a shard may choose: the rest is the plan's.
    private static readonly string[] FlagsOfAShard = ["--workers", "--memory", "--item-timeout", "--quiet"];

    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "files, folders, globs (* ? **), or - for stdin", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("run", "Clean dumps into records: the main job.") { inputs };
        var plan = new Option<string?>("--plan") { Description = "run one shard of the plan in this folder", HelpName = "W" };
        var shard = new Option<string?>("--shard") { Description = "which shard of the plan, from 0", HelpName = "i/N" };
        command.Add(plan);
        command.Add(shard);
        SettingOptions options = SettingOptions.AddTo(command, SettingCatalog.All);
        command.SetAction((parsed, _) =>
        {
            string[] named = parsed.GetValue(inputs) ?? [];
            ResolvedSettings resolved = options.Resolve(parsed);
            if (parsed.GetValue(plan) is { } folder)
            {
                string wanted = parsed.GetValue(shard) ?? throw new SettingsException(["which shard? name it with --shard i/N"]);
                RequireShard(named, options.FlagsIn(parsed), resolved.Settings);
                var job = new ShardJob(resolved, folder, wanted);
                return options.IsPrintWanted(parsed) ? PrintAsync(options, job.Settings) : job.RunAsync();
            }

            if (parsed.GetValue(shard) is not null)
            {
                throw new SettingsException(["--shard needs a plan: make one with ingest plan, and name it with --plan W"]);
            }

            return options.IsPrintWanted(parsed) ? PrintAsync(options, resolved) : new RunJob(resolved, named).RunAsync();
        });
        return command;
    }

    private static async Task<int> PrintAsync(SettingOptions options, ResolvedSettings resolved)
    {
        await options.PrintAsync(resolved).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static void RequireShard(string[] inputs, IEnumerable<string> flags, RunSettings settings)
    {
        string[] foreign = [.. inputs.Take(1), .. flags.Except(FlagsOfAShard)];
        string[] problems =
        [
            .. foreign.Select(word => $"{word} does not go with --plan: a shard reads and writes what the plan says; make another plan to change that"),
            .. settings.DryRun && foreign.Length == 0 ? (string[])["a dry run does not go with --plan"] : [],
        ];
        if (problems.Length > 0)
        {
            throw new SettingsException(problems);
        }
    }
}
