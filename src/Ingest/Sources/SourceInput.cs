namespace Ingest.Sources;

/// <summary>An opened input, as a source reads it.</summary>
internal sealed record SourceInput
{
    /// <summary>The location prefix: path as the user named it, entries inside containers after <c>!/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>File or entry name without compression suffixes; empty for stdin.</summary>
    public required string Name { get; init; }

    /// <summary>Decompressed bytes from the start; owned by the caller.</summary>
    public required InputStream Content { get; init; }

    /// <summary>Limits and field mapping.</summary>
    public required SourceOptions Options { get; init; }

    /// <summary>Takes which of the mapped fields there are.</summary>
    public required MappedFields MappedFields { get; init; }

    /// <summary>
    /// Opens a nested input (an archive's entry): undoes compression, chooses the source, reads. Containers call this instead
    /// of naming each other. Arguments: path, raw entry bytes, cancellation.
    /// </summary>
    public required Func<string, Stream, CancellationToken, IEnumerable<SourceEvent>> ReadNested { get; init; }

    /// <summary>Undoes one compression recognised by its first bytes (an HTTP body's gzip); hands the bytes through where there is none.</summary>
    public required Func<InputStream, InputStream> Decompress { get; init; }

    /// <summary>Counts what decompressors of the source's own give.</summary>
    public required ExpansionGuard Expansion { get; init; }

    /// <summary>How many containers this input is inside of; 0 for a file the user named.</summary>
    public int Nesting { get; init; }

    /// <summary>
    /// Whether <see cref="Content"/> is what the file itself holds, bare or as gzip members: not an entry of an archive, nor what several
    /// compressions or one without members hold.
    /// </summary>
    public bool CanRestart { get; init; }

    /// <summary>Number of the line that is read first; 1 unless reading begins in the middle of the file.</summary>
    public long FirstLine { get; init; } = 1;

    /// <summary>The place in the file of what stands at a position of <see cref="Content"/>; null where reading cannot begin there.</summary>
    /// <param name="position">The position, not before those asked for earlier.</param>
    /// <param name="line">Number of the line there; null where lines mean nothing.</param>
    public RestartPoint? RestartAt(long position, long? line = null)
    {
        long? offset = !CanRestart ? null : Content.Members is { } members ? members.MemberBeginningAt(position) : position;
        return offset is { } place ? new RestartPoint(place, position, line) : null;
    }
}
