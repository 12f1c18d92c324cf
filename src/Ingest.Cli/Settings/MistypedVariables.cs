using System.Collections;

namespace Ingest.Cli.Settings;

/// <summary>
/// Environment variables that look like settings and are none. Only those that are near one are told: others begin with the same letters for reasons of their own, as those that
/// Kubernetes sets for a service called ingest.
/// </summary>
internal static class MistypedVariables
{
    private const string Prefix = "INGEST_";

    /// <summary>A line for each, in ordinal order.</summary>
    /// <param name="environment">The variables.</param>
    public static IEnumerable<string> In(IDictionary environment)
    {
        string[] known = [.. SettingCatalog.All.Select(setting => setting.EnvironmentVariable).Append("INGEST_CONFIG").Select(variable => variable[Prefix.Length..])];
        foreach (string name in environment.Keys.OfType<string>().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            string own = name[Prefix.Length..];
            if (!known.Contains(own) && NameSuggestion.For(own, known) is { } near)
            {
                yield return $"there is no setting {name} in the environment; did you mean {Prefix}{near}?";
            }
        }
    }
}
