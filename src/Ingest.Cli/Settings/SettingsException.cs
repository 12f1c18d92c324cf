namespace Ingest.Cli.Settings;

/// <summary>Settings that cannot work, all problems at once; exit code 2.</summary>
internal sealed class SettingsException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems));
