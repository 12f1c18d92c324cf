using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ingest.Cli.Settings;

/// <summary>The values that count after flag, environment, configuration file and default were asked in this order.</summary>
internal sealed class ResolvedSettings
{
    private readonly IReadOnlyList<(Setting Setting, string Value, string Origin)> values;

    private ResolvedSettings(IReadOnlyList<(Setting Setting, string Value, string Origin)> values, RunSettings settings)
    {
        this.values = values;
        Settings = settings;
    }

    /// <summary>The values, converted.</summary>
    public RunSettings Settings { get; }

    /// <summary>Those that shape the output, by name: the identity of a run.</summary>
    public IReadOnlyDictionary<string, string> Shaping =>
        values.Where(value => value.Setting.ShapesOutput).ToDictionary(value => value.Setting.Name, value => value.Value, StringComparer.Ordinal);

    /// <summary>Resolves.</summary>
    /// <param name="catalog">All settings, in the order they are applied.</param>
    /// <param name="flags">What the command line says of a setting; null where it says nothing.</param>
    /// <param name="environment">What an environment variable holds; null where it is not set.</param>
    /// <param name="configuration">Path of the configuration file; null for none.</param>
    /// <exception cref="SettingsException">Values that cannot be, all of them.</exception>
    public static ResolvedSettings Resolve(IReadOnlyList<Setting> catalog, Func<Setting, string?> flags, Func<string, string?> environment, string? configuration)
    {
        IReadOnlyDictionary<string, string> file = configuration is null ? new Dictionary<string, string>() : ConfigurationFile.Read(configuration);
        var problems = new List<string>();
        foreach (string key in file.Keys.Where(key => catalog.All(setting => setting.Name != key)).Order(StringComparer.Ordinal))
        {
            problems.Add($"{configuration}: there is no setting called {key}{(NameSuggestion.For(key, catalog.Select(setting => setting.Name)) is { } near ? $"; did you mean {near}?" : "")}");
        }

        var values = new List<(Setting, string, string)>();
        var settings = new RunSettings();
        foreach (Setting setting in catalog)
        {
            if (Find(setting, flags, environment, file, configuration) is { } found)
            {
                values.Add((setting, found.Value, found.Origin));
                settings = Apply(setting, found, settings, problems);
            }
        }

        return problems.Count == 0 ? new ResolvedSettings(values, settings) : throw new SettingsException(problems);
    }

    /// <summary>Settings as a plan or manifest keeps them; everything else is default.</summary>
    public static ResolvedSettings FromShaping(IReadOnlyDictionary<string, string> shaping) =>
        Resolve(SettingCatalog.All, setting => shaping.GetValueOrDefault(setting.Name), _ => null, null);

    /// <summary>The same with everything that shapes the output taken from a plan.</summary>
    public ResolvedSettings WithShaping(IReadOnlyDictionary<string, string> shaping) => Resolve(
        SettingCatalog.All,
        setting => setting.ShapesOutput ? shaping.GetValueOrDefault(setting.Name) : values.FirstOrDefault(known => known.Setting.Name == setting.Name).Value,
        _ => null,
        null);

    /// <summary>The configuration file that says the same of some settings.</summary>
    /// <param name="names">Names of the settings that it holds.</param>
    public string ToJson(IReadOnlyCollection<string> names)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            foreach ((Setting setting, string value, _) in values.Where(value => names.Contains(value.Setting.Name)))
            {
                writer.WriteString(setting.Name, value);
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static (string Value, string Origin)? Find(
        Setting setting, Func<Setting, string?> flags, Func<string, string?> environment, IReadOnlyDictionary<string, string> file, string? configuration)
    {
        if (flags(setting) is { } flag)
        {
            return (flag, setting.Flag);
        }

        if (environment(setting.EnvironmentVariable) is { } variable)
        {
            return (variable, setting.EnvironmentVariable);
        }

        if (file.TryGetValue(setting.Name, out string? entry))
        {
            return (entry, $"{configuration}: {setting.Name}");
        }

        return setting.Default is { } standard ? (standard, "default") : null;
    }

    private static RunSettings Apply(Setting setting, (string Value, string Origin) found, RunSettings settings, List<string> problems)
    {
        try
        {
            return setting.Apply(settings, found.Value);
        }
        catch (FormatException exception)
        {
            problems.Add($"{found.Origin} is '{found.Value}': it has to be {exception.Message}");
            return settings;
        }
    }
}
