namespace Ingest.Cli.Settings;

/// <summary>Two flags of which a command line has one at most.</summary>
internal sealed record Contradiction(string One, string Other);
