using System.CommandLine;
using System.CommandLine.Parsing;
using Ingest.Cli.Commands;
using Ingest.Cli.Settings;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli;

/// <summary>The command line: which commands there are, and what errors come to. Heavy parts are touched only by the command that needs them.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Scraped page dumps in, clean sectioned records out. No network, ever.")
        {
            RunCommand.Create(),
            DedupCommand.Create(),
            ExplainCommand.Create(),
            ReportCommand.Create(),
            VerifyCommand.Create(),
            TemplatesCommand.Create(),
            PlanCommand.Create(),
            StatusCommand.Create(),
            MergeCommand.Create(),
            SlurmCommand.Create(),
            ListCommands.Formats(),
            ListCommands.Rules(),
            ListCommands.Schema(),
        };
        ParseResult parsed = root.Parse(arguments);
        string[] problems = [.. UnknownCommand(parsed) is { } unknown ? [unknown] : parsed.Errors.Select(error => error.Message), .. UnknownFlags(parsed), .. ForgottenValues(parsed.CommandResult)];
        if (problems.Length > 0)
        {
            return Refuse(problems, parsed.CommandResult);
        }

        // Signals are the commands' own: a run wants to finish what it has read.
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return await parsed.InvokeAsync(invocation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The command's own border: whatever comes here ends in a line and an exit code, never in a stack trace.
            return ExitCodeOf(exception) is { } code ? Fail(code, exception is PipelineConfigurationException { Problems: { } wrong } ? string.Join('\n', wrong.Select(WithFlag)) : exception.Message) : Fail(ExitCode.Unusable, UnexpectedMessage(exception));
        }
    }

    /// <summary>One line about an error that no command foresaw.</summary>
    internal static string UnexpectedMessage(Exception exception) =>
        $"unexpected {exception.GetType().Name}: {string.Join(' ', exception.Message.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))}";

    // Where a command is missing, the first word that nobody took stands where it should: all other complaints follow from that.
    private static string? UnknownCommand(ParseResult parsed) =>
        parsed.CommandResult.Command is { Subcommands.Count: > 0 } command && parsed.UnmatchedTokens is [{ } word, ..]
            ? $"there is no {(word.StartsWith('-') ? "flag" : "command")} {word}{(NameSuggestion.For(word, command.Subcommands.Select(known => known.Name)) is { } near ? $"; did you mean {near}?" : "")}"
            : null;

    // An argument that takes several words takes unknown flags too. What follows two hyphens is never one.
    private static IEnumerable<string> UnknownFlags(ParseResult parsed)
    {
        Token[] behindHyphens = [.. parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash)];
        return parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)
            .Where(token => token.Value.Length > 1 && token.Value[0] == '-' && !behindHyphens.Contains(token))
            .Select(token => $"there is no flag {token.Value} (a file of this name is ./{token.Value})");
    }

    /// <summary>Without this, <c>--timings --quality</c> would write a file named "--quality".</summary>
    private static IEnumerable<string> ForgottenValues(CommandResult command)
    {
        HashSet<string> options = [.. command.Command.Options.SelectMany(option => option.Aliases.Append(option.Name))];
        foreach (OptionResult result in command.Children.OfType<OptionResult>())
        {
            foreach (Token token in result.Tokens)
            {
                if (options.Contains(token.Value))
                {
                    yield return $"{result.Option.Name} needs a value before {token.Value}";
                }
            }
        }
    }

    // The library names its options without the hyphens of flags.
    private static string WithFlag(string problem) =>
        SettingCatalog.All.Any(setting => problem.StartsWith(setting.Name + " ", StringComparison.Ordinal)) ? "--" + problem : problem;

    private static int? ExitCodeOf(Exception exception) => exception switch
    {
        SettingsException or PipelineConfigurationException => ExitCode.Usage,
        RunFolderException or InputException or IOException or UnauthorizedAccessException => ExitCode.Unusable,
        _ => null,
    };

    private static int Refuse(IEnumerable<string> problems, CommandResult command)
    {
        string name = command.Command is RootCommand ? "ingest" : $"ingest {command.Command.Name}";
        return Fail(ExitCode.Usage, string.Join(Environment.NewLine, problems.Append($"see {name} --help")));
    }

    private static int Fail(int code, string message)
    {
        foreach (string line in message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Console.Error.WriteLine($"ingest: {line}");
        }

        return code;
    }
}
