using System.CommandLine;
using Ingest.Cli.Settings;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest run</c>: cleans dumps into records.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "files, folders, globs, or - for stdin", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("run", "Clean dumps into records: the main job.") { inputs };
        var plan = new Option<string?>("--plan") { Description = "run one shard of the plan in this folder", HelpName = "W" };
        var shard = new Option<string?>("--shard") { Description = "which shard of the plan, from 0", HelpName = "i/N" };
        command.Add(plan);
        command.Add(shard);
        SettingOptions options = SettingOptions.AddTo(command, SettingCatalog.All);
        command.SetAction((parsed, _) => parsed.GetValue(plan) is { } folder
            ? new ShardJob(options.Resolve(parsed), folder, parsed.GetValue(shard) ?? throw new SettingsException(["which shard? name it with --shard i/N"])).RunAsync()
            : RunAsync(options, parsed, parsed.GetValue(inputs) ?? []));
        return command;
    }

    private static async Task<int> RunAsync(SettingOptions options, ParseResult parsed, string[] inputs)
    {
        ResolvedSettings resolved = options.Resolve(parsed);
        if (options.IsPrintWanted(parsed))
        {
            await Console.Out.WriteLineAsync(resolved.ToJson()).ConfigureAwait(false);
            return ExitCode.Success;
        }

        return await new RunJob(resolved, inputs).RunAsync().ConfigureAwait(false);
    }
}
