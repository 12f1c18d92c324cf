namespace Ingest.Sources;

/// <summary>A part of a file that begins and ends at record boundaries.</summary>
/// <param name="Start">First byte.</param>
/// <param name="End">The byte behind the last.</param>
/// <param name="FirstLine">Number of the line at <paramref name="Start"/>, from 1; null where lines mean nothing.</param>
internal sealed record InputSplit(long Start, long End, long? FirstLine);
