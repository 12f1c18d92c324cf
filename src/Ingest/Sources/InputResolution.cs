namespace Ingest.Sources;

/// <summary>What the user's arguments stand for.</summary>
/// <param name="Files">Files in reading order: arguments in theirs, files of one argument in ordinal order, each file once.</param>
/// <param name="Problems">One sentence for each argument that stands for nothing.</param>
internal sealed record InputResolution(IReadOnlyList<InputFile> Files, IReadOnlyList<string> Problems);
