using System.CommandLine;

namespace Ingest.Cli.Settings;

/// <summary>The flags of one command, made from settings, and their way back to values.</summary>
internal sealed class SettingOptions
{
    private readonly Dictionary<Setting, Option> options = [];
    private readonly Option<string?> configuration = new("--config") { Description = "settings from a JSON file (INGEST_CONFIG)", HelpName = "FILE" };
    private readonly Option<bool> print = new("--print-config") { Description = "print the settings that count, as a configuration file, and stop" };

    private SettingOptions()
    {
    }

    /// <summary>Gives a command the flags of some settings.</summary>
    public static SettingOptions AddTo(Command command, IEnumerable<Setting> settings)
    {
        var made = new SettingOptions();
        foreach (Setting setting in settings)
        {
            Option option = OptionFor(setting);
            made.options.Add(setting, option);
            command.Add(option);
        }

        command.Add(made.configuration);
        command.Add(made.print);
        return made;
    }

    /// <summary>Resolves what was said.</summary>
    /// <exception cref="SettingsException">Values that cannot be.</exception>
    public ResolvedSettings Resolve(ParseResult parsed) =>
        ResolvedSettings.Resolve(setting => Said(setting, parsed), VariableOf, parsed.GetValue(configuration) ?? VariableOf("INGEST_CONFIG"));

    /// <summary>Whether the user only wants to see the settings.</summary>
    public bool IsPrintWanted(ParseResult parsed) => parsed.GetValue(print);

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
        if (!options.TryGetValue(setting, out Option? option) || parsed.GetResult(option) is not { Implicit: false } result)
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
}
