using System.CommandLine;

namespace Ingest.Cli.Settings;

/// <summary>The flags of one command, made from settings, and their way back to values.</summary>
internal sealed class SettingOptions
{
    private readonly Dictionary<string, SettingOption> options = new(StringComparer.Ordinal);
    private readonly Option<string?> configuration = new("--config") { Description = "settings from a JSON file (INGEST_CONFIG)", HelpName = "FILE" };
    private readonly Option<bool> print = new("--print-config") { Description = "print the settings that count, as a configuration file, and stop" };
    private bool hasWarned;

    private SettingOptions()
    {
    }

    /// <summary>Gives a command the flags of some settings; one that says something of its own (a default, a summary) counts in place of the catalog's.</summary>
    public static SettingOptions AddTo(Command command, IEnumerable<Setting> settings)
    {
        var made = new SettingOptions();
        foreach (Setting setting in settings)
        {
            Option option = OptionFor(setting);
            made.options.Add(setting.Name, new SettingOption(setting, option));
            command.Add(option);
        }

        command.Add(made.configuration);
        command.Add(made.print);
        return made;
    }

    /// <summary>Makes a command act on its settings, unless the user only wants to see them.</summary>
    public void SetAction(Command command, Func<ResolvedSettings, ParseResult, CancellationToken, Task<int>> act) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ResolvedSettings resolved = Resolve(parsed);
            if (!IsPrintWanted(parsed))
            {
                return await act(resolved, parsed, cancellationToken).ConfigureAwait(false);
            }

            await PrintAsync(resolved).ConfigureAwait(false);
            return ExitCode.Success;
        });

    /// <summary>The same for a command that does not wait.</summary>
    public void SetAction(Command command, Func<ResolvedSettings, ParseResult, int> act) =>
        SetAction(command, (resolved, parsed, _) => Task.FromResult(act(resolved, parsed)));

    /// <summary>Whether the user only wants to see the settings.</summary>
    public bool IsPrintWanted(ParseResult parsed) => parsed.GetValue(print);

    /// <summary>Shows the settings that the command knows.</summary>
    public Task PrintAsync(ResolvedSettings resolved) => Console.Out.WriteLineAsync(resolved.ToJson(options.Keys));

    /// <summary>Flags of settings on the command line itself.</summary>
    public IEnumerable<string> FlagsIn(ParseResult parsed) => options.Values.Where(known => Said(known.Setting, parsed) is not null).Select(known => known.Setting.Flag);

    /// <summary>Resolves what was said.</summary>
    /// <exception cref="SettingsException">Values that cannot be.</exception>
    public ResolvedSettings Resolve(ParseResult parsed) => Resolve(parsed, static setting => setting);

    /// <summary>Resolves what was said, with defaults that only this call knows.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="adapt">Gives a setting another default.</param>
    /// <exception cref="SettingsException">Values that cannot be.</exception>
    public ResolvedSettings Resolve(ParseResult parsed, Func<Setting, Setting> adapt)
    {
        RequireNoContradiction(parsed);
        Setting[] settings = [.. SettingCatalog.All.Select(setting => adapt(options.TryGetValue(setting.Name, out SettingOption? own) ? own.Setting : setting))];
        ResolvedSettings resolved = ResolvedSettings.Resolve(settings, setting => Said(setting, parsed), VariableOf, parsed.GetValue(configuration) ?? VariableOf("INGEST_CONFIG"));
        RequireEffect(parsed, settings, resolved.Settings);
        WarnOfVariables(resolved.Settings);
        return resolved;
    }

    private void WarnOfVariables(RunSettings resolved)
    {
        foreach (string line in hasWarned || resolved.Verbosity < 0 ? [] : MistypedVariables.In(Environment.GetEnvironmentVariables()))
        {
            Console.Error.WriteLine($"ingest: {line}");
        }

        hasWarned = true;
    }

    private void RequireEffect(ParseResult parsed, Setting[] settings, RunSettings resolved)
    {
        string[] flags = [.. FlagsIn(parsed)];
        // Where a setting has no default, as in a merge before its runs are known, nobody can tell yet.
        string[] known = [.. settings.Where(setting => setting.Default is not null).Select(setting => setting.Name)];
        string[] problems =
        [
            .. SettingCatalog.Dependences.Where(pair => flags.Contains(pair.Flag) && known.Contains(pair.Needs) && !pair.Holds(resolved))
                .Select(pair => $"{pair.Flag} does nothing alone: add {pair.Remedy}, or leave it out"),
        ];
        if (problems.Length > 0)
        {
            throw new SettingsException(problems);
        }
    }

    private void RequireNoContradiction(ParseResult parsed)
    {
        string[] flags = [.. FlagsIn(parsed)];
        string[] problems = [.. SettingCatalog.Contradictions.Where(pair => flags.Contains(pair.One) && flags.Contains(pair.Other)).Select(pair => $"{pair.One} and {pair.Other} contradict each other: name one of them")];
        if (problems.Length > 0)
        {
            throw new SettingsException(problems);
        }
    }

    private static Option OptionFor(Setting setting)
    {
        string[] aliases = setting.Alias is null ? [] : [setting.Alias];
        string description = setting.Default is { } standard && !setting.IsSwitch ? $"{setting.Summary} [{standard}]" : setting.Summary;
        return setting.IsSwitch
            ? new Option<bool>(setting.Flag, aliases) { Description = description }
            : new Option<string[]>(setting.Flag, aliases) { Description = description, HelpName = setting.ValueName, Arity = ArgumentArity.OneOrMore };
    }

    // An empty variable counts as not set, as in most programs: it is how shells and job files clear one.
    private static string? VariableOf(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private string? Said(Setting setting, ParseResult parsed)
    {
        if (!options.TryGetValue(setting.Name, out SettingOption? own) || parsed.GetResult(own.Option) is not { Implicit: false } result)
        {
            return null;
        }

        if (setting.IsSwitch)
        {
            return result.GetValueOrDefault<bool>() ? "true" : "false";
        }

        string[] values = result.GetValueOrDefault<string[]>() ?? [];
        return setting.IsRepeatable ? string.Join(',', values) : values.LastOrDefault();
    }

    private sealed record SettingOption(Setting Setting, Option Option);
}
