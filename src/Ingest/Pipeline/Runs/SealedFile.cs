namespace Ingest.Pipeline.Runs;

/// <summary>A finished output file.</summary>
/// <param name="Name">File name in the output folder.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
/// <param name="Records">Records (in rejects: lines) it holds.</param>
/// <param name="Rows">Rows it holds; more than records where a record makes several.</param>
public sealed record SealedFile(string Name, long Bytes, string Sha256, long Records, long Rows);
