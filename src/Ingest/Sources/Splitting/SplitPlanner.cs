namespace Ingest.Sources.Splitting;

/// <summary>
/// Cuts a file at record boundaries so that its parts can be read on their own: WARC whose records are gzip members, and
/// uncompressed JSONL. Everything else is one part.
/// </summary>
internal static class SplitPlanner
{
    /// <summary>The parts of a file, in order, together the whole of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="targetBytes">Wanted size of a part; each ends at the first boundary behind it.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<InputSplit> Split(string path, long targetBytes, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(targetBytes, 1);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        if (file.Length <= targetBytes)
        {
            return [new InputSplit(0, file.Length, 1)];
        }

        byte[] head = new byte[4096];
        int read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return GzipWarcBoundaries.IsGzipWarc(head.AsSpan(0, read)) ? GzipWarcBoundaries.Split(file, targetBytes, cancellationToken)
            : LineBoundaries.IsJsonLines(head.AsSpan(0, read)) ? LineBoundaries.Split(file, targetBytes, cancellationToken)
            : [new InputSplit(0, file.Length, 1)];
    }
}
