namespace Ingest.Sources;

/// <summary>One file to read.</summary>
/// <param name="Path">As the user named it, with <c>/</c> between folders; <c>-</c> for standard input.</param>
/// <param name="Size">Bytes on disk; null for a stream of unknown length, and where there is no file.</param>
internal sealed record InputFile(string Path, long? Size)
{
    /// <summary>Time of last change in UTC ticks; 0 where unknown.</summary>
    public long Changed { get; init; }

    /// <summary>Whether there was nothing at the path when it was looked for, as behind a link whose target is gone.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether it stands for all that a folder holds which could not be read.</summary>
    public bool IsClosedFolder { get; init; }

    /// <summary>Whether the same path gives the same bytes again; not known of a stream, which can be read but once.</summary>
    public bool CanBeReadAgain => Size is not null || IsMissing;

    /// <summary>Opens it; null: the file at <see cref="Path"/>.</summary>
    public Func<Stream>? Open { get; init; }
}
