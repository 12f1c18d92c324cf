namespace Ingest.Sources;

/// <summary>What is known of an input before it is read.</summary>
/// <param name="Name">File or entry name without compression suffixes; empty for stdin.</param>
/// <param name="Head">The first bytes, decompressed; at most 4,096, all of them when the input is shorter.</param>
internal readonly record struct SourceProbe(string Name, ReadOnlyMemory<byte> Head);
