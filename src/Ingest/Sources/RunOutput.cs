namespace Ingest.Sources;

/// <summary>
/// Recognises what a run wrote. It may lie in a folder that is read (<c>ingest run . -o out</c>), and is no input for that: only naming its
/// files is.
/// </summary>
internal static class RunOutput
{
    /// <summary>The file that a finished run writes last.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>The file that tells how far a run is.</summary>
    public const string JournalName = ".ingest-journal";

    /// <summary>The file that a run holds.</summary>
    public const string LockName = ".ingest-lock";

    /// <summary>What the name of a file that is not finished ends in.</summary>
    public const string TemporaryExtension = ".partial";

    /// <summary>A run into one file has a folder beside it, of the file's name and this.</summary>
    public const string FolderEnding = ".run";

    // The version of its form and of Ingest stand first in a manifest.
    private const int ManifestHeadBytes = 256;

    /// <summary>Whether a folder holds a run, finished or not.</summary>
    public static bool IsIn(string folder) =>
        File.Exists(Path.Combine(folder, JournalName))
        || File.Exists(Path.Combine(folder, JournalName + TemporaryExtension))
        || File.Exists(Path.Combine(folder, LockName))
        || IsManifest(Path.Combine(folder, ManifestName));

    /// <summary>The file that belongs to a run's folder and stands beside it; null where the folder's name says that there is none.</summary>
    public static string? FileBeside(string folder) => folder.EndsWith(FolderEnding, StringComparison.Ordinal) ? folder[..^FolderEnding.Length] : null;

    private static bool IsManifest(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        byte[] head = new byte[ManifestHeadBytes];
        int length;
        try
        {
            using FileStream stream = File.OpenRead(path);
            length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file like any other that cannot be read, which is found out when it is opened.
            return false;
        }

        ReadOnlySpan<byte> read = head.AsSpan(0, length);
        return read.IndexOf("\"manifest_version\""u8) >= 0 && read.IndexOf("\"ingest_version\""u8) >= 0;
    }
}
