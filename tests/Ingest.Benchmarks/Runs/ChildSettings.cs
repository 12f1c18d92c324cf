namespace Ingest.Benchmarks.Runs;

/// <summary>How a process of its own runs.</summary>
/// <param name="IsServerGc">Whether it collects garbage as a server does.</param>
/// <param name="IsOnOneCore">Whether all its threads share one core; Linux only.</param>
internal readonly record struct ChildSettings(bool IsServerGc = false, bool IsOnOneCore = false);
