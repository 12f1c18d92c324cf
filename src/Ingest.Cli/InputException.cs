namespace Ingest.Cli;

/// <summary>Inputs that are not there, all of them; exit code 3.</summary>
internal sealed class InputException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems));
