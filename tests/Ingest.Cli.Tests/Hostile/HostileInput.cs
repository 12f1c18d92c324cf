namespace Ingest.Cli.Tests.Hostile;

/// <summary>A generated bad input.</summary>
/// <param name="Name">File name.</param>
/// <param name="Bytes">Content.</param>
/// <param name="Expected">What a run must make of it.</param>
public sealed record HostileInput(string Name, byte[] Bytes, HostileOutcome Expected);
