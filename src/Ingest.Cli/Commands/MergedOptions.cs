using Ingest.Cli.Settings;
using Ingest.Pipeline.Runs.Merging;

namespace Ingest.Cli.Commands;

/// <summary>
/// The options of a merge's output. How it is written is what was said, else what all the runs were written with. Everything else was done
/// by the runs: what they share is the output's, what they do not is noted for each input.
/// </summary>
internal sealed class MergedOptions(IReadOnlyList<FinishedRun> runs, OutputTarget target)
{
    private const int RunsNamed = 3;

    private static readonly Dictionary<string, Setting> Writing = SettingCatalog.Writing.Where(static setting => setting.ShapesOutput).ToDictionary(static setting => setting.Name);

    /// <summary>What the name of a file says.</summary>
    private static readonly string[] ToldByName = ["format", "compress", "part-records", "part-bytes"];

    /// <summary>The value of a writing option in a run; null: not set.</summary>
    public static string? ValueOf(string name, IReadOnlyDictionary<string, string> options) =>
        options.GetValueOrDefault(name) ?? Writing[name].Default;

    /// <summary>What the inputs of a run were read with beside the options of the output; null where there is nothing.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>?> OwnOf(FinishedRun run, IReadOnlyDictionary<string, string> shared) =>
        [.. run.Manifest.Inputs.Select(input => OwnOf([.. run.Manifest.Options, .. input.Options ?? new Dictionary<string, string>()], shared))];

    /// <summary>A setting with what all the runs have for its default.</summary>
    public Setting WithDefault(Setting setting) =>
        Writing.ContainsKey(setting.Name) && !IsToldByName(setting.Name) && ValuesOf(setting.Name).Distinct().ToArray() is [var shared]
            ? setting with { Default = shared }
            : setting;

    /// <summary>The options that hold for the whole output.</summary>
    /// <param name="said">What was said, with the runs' defaults.</param>
    /// <exception cref="SettingsException">The runs were written in different ways, and nothing was said.</exception>
    public IReadOnlyDictionary<string, string> Shared(ResolvedSettings said)
    {
        string[] problems = [.. Writing.Keys.Where(name => !IsToldByName(name) && !said.Shaping.ContainsKey(name) && ValuesOf(name).Distinct().Count() > 1).Select(Difference)];
        if (problems.Length > 0)
        {
            throw new SettingsException(problems);
        }

        IEnumerable<KeyValuePair<string, string>> done = runs[0].Manifest.Options.Where(option => !Writing.ContainsKey(option.Key) && runs.All(run => run.Manifest.Options.GetValueOrDefault(option.Key) == option.Value));
        return new SortedDictionary<string, string>(done.Concat(said.Shaping.Where(option => Writing.ContainsKey(option.Key))).ToDictionary(), StringComparer.Ordinal);
    }

    private static SortedDictionary<string, string>? OwnOf(IEnumerable<KeyValuePair<string, string>> options, IReadOnlyDictionary<string, string> shared)
    {
        var own = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in options.Where(option => !Writing.ContainsKey(option.Key) && shared.GetValueOrDefault(option.Key) != option.Value))
        {
            own[name] = value;
        }

        return own.Count > 0 ? own : null;
    }

    private bool IsToldByName(string name) => target.FileName is not null && ToldByName.Contains(name);

    private IEnumerable<string?> ValuesOf(string name) => runs.Select(run => ValueOf(name, run.Manifest.Options));

    private string Difference(string name)
    {
        IEnumerable<string> values = runs.GroupBy(run => ValueOf(name, run.Manifest.Options)).Select(same => $"{same.Key ?? "not set"} in {NamesOf([.. same.Select(run => run.Name)])}");
        return $"the runs differ in {Writing[name].Flag}: {string.Join("; ", values)}: say what the output shall have with {Writing[name].Flag} {Writing[name].ValueName}, or run one of them again".Replace("  ", " ", StringComparison.Ordinal);
    }

    private static string NamesOf(string[] names) => names.Length <= RunsNamed ? string.Join(", ", names) : $"{string.Join(", ", names.Take(RunsNamed))} and others";
}
