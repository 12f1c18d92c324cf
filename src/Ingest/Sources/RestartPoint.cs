namespace Ingest.Sources;

/// <summary>A place in a file at which reading can begin, to give from there on what reading from the start gives.</summary>
/// <param name="Offset">Byte of the file.</param>
/// <param name="Position">The same byte among those that the file holds, decompressed.</param>
/// <param name="Line">Number of the line that begins there, from 1; null where lines mean nothing.</param>
internal sealed record RestartPoint(long Offset, long Position, long? Line);
