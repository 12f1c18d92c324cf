using Ingest.Sources;

namespace Ingest.Pipeline.Runs;

/// <summary>An output folder: its names, whose it is, and the lock that keeps a second run out.</summary>
internal sealed class RunFolder : IDisposable
{
    public const string TemporaryExtension = RunOutput.TemporaryExtension;
    public const string ManifestName = RunOutput.ManifestName;
    public const string RejectsName = "rejects.jsonl";
    private const string JournalName = RunOutput.JournalName;
    private const string LockName = RunOutput.LockName;

    private readonly FileStream lockFile;
    private readonly string? outsideFile;

    private RunFolder(string path, string? outsideFile, FileStream lockFile)
    {
        Path = path;
        this.outsideFile = outsideFile;
        this.lockFile = lockFile;
    }

    public string Path { get; }

    public string JournalPath => Combine(JournalName);

    public string ManifestPath => Combine(ManifestName);

    public static string TemporaryPath(string folder, string name) => System.IO.Path.Combine(folder, name + TemporaryExtension);

    /// <summary>Opens a folder for a run, making it where it is missing.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="fileName">The run's one record file where it stands outside, as seen from the folder; null: records stand in the folder.</param>
    /// <exception cref="RunFolderException">Another run holds it, or it holds files of someone else.</exception>
    public static RunFolder Open(string path, string? fileName = null)
    {
        string? outsideFile = fileName is null ? null : System.IO.Path.Combine(path, fileName);
        if (outsideFile is not null && File.Exists(System.IO.Path.GetFullPath(outsideFile)) && !IsOfARun(path))
        {
            throw new RunFolderException($"{System.IO.Path.GetRelativePath(".", outsideFile)} is there already, and no run wrote it: name another file, or remove it");
        }

        if (File.Exists(path))
        {
            throw new RunFolderException($"{path} is a file: name a folder for the output");
        }

        Directory.CreateDirectory(path);
        if (IsForeign(path))
        {
            throw new RunFolderException($"{path} holds files that no run wrote: name another folder, or an empty one");
        }

        try
        {
            // Deleted by closing it: while it is held Windows lets nobody delete it, and behind that Unix would delete the lock of the next run.
            var lockFile = new FileStream(System.IO.Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            return new RunFolder(path, outsideFile, lockFile);
        }
        catch (IOException) when (File.Exists(System.IO.Path.Combine(path, LockName)))
        {
            throw new RunFolderException($"{path} is in use by another run: wait for it, or name another folder");
        }
    }

    /// <summary>Whether a run holds a folder now, this program's own included.</summary>
    public static bool IsInUse(string path)
    {
        string name = System.IO.Path.Combine(path, LockName);
        if (!File.Exists(name))
        {
            return false;
        }

        try
        {
            // A run that was killed may have left it; nobody holds it then.
            using var lockFile = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Whether a run writes a file of this name into its folder, or removes one that is there.</summary>
    public static bool Writes(string name) => IsOurs(name) || name is ManifestName or JournalName or LockName;

    /// <summary>What a folder holds; <see cref="RunFolderState.Empty"/> also where there is none.</summary>
    public static RunFolderState StateOf(string path) => File.Exists(System.IO.Path.Combine(path, JournalName)) ? RunFolderState.Unfinished
        : File.Exists(System.IO.Path.Combine(path, ManifestName)) ? RunFolderState.Complete
        : RunFolderState.Empty;

    /// <summary>What the folder holds.</summary>
    public RunFolderState State() => StateOf(Path);

    /// <summary>Removes everything a run writes, and nothing else.</summary>
    public void Clear()
    {
        // The manifest goes first: without it nothing else looks complete.
        File.Delete(ManifestPath);
        if (outsideFile is not null)
        {
            File.Delete(outsideFile);
            File.Delete(outsideFile + TemporaryExtension);
        }

        foreach (string file in Directory.EnumerateFiles(Path).Order(StringComparer.Ordinal))
        {
            if (IsOurs(System.IO.Path.GetFileName(file)))
            {
                File.Delete(file);
            }
        }

        File.Delete(JournalPath);
    }

    public string Combine(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Gives the folder back; the lock goes, so that what is left are results only.</summary>
    public void Dispose() => lockFile.Dispose();

    private static bool IsOfARun(string path) => File.Exists(System.IO.Path.Combine(path, ManifestName)) || File.Exists(System.IO.Path.Combine(path, JournalName));

    private static bool IsForeign(string path) =>
        !IsOfARun(path) && Directory.EnumerateFileSystemEntries(path).Any(entry => System.IO.Path.GetFileName(entry) is not LockName and not JournalName + TemporaryExtension);

    private static bool IsOurs(string name) =>
        name is RejectsName
        || name.EndsWith(TemporaryExtension, StringComparison.Ordinal)
        || name.StartsWith("records.", StringComparison.Ordinal)
        || (name.StartsWith("records-", StringComparison.Ordinal) && name.Length > 13 && name[13] == '.');
}
