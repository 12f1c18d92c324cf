namespace Ingest.Sources;

/// <summary>Every file below a folder, in ordinal order of the paths.</summary>
internal static class FolderWalk
{
    /// <summary>Lists the files that are input: what runs wrote below the folder is not.</summary>
    public static List<InputFile> Files(string root) =>
        [.. Walk(root, entersRuns: false).Where(found => !found.IsOutput).Select(found => found.File)];

    /// <summary>
    /// Lists files in ordinal order, and whether a run wrote them. A folder that cannot be read stands for what is in it: to be opened, and to be found
    /// unreadable, like a file that is. Symbolic links to folders are followed, but each folder is read once, under the first of its paths.
    /// </summary>
    /// <param name="root">The folder.</param>
    /// <param name="entersRuns">Whether folders that hold a run are entered.</param>
    public static List<(InputFile File, bool IsOutput)> Walk(string root, bool entersRuns)
    {
        var files = new List<(InputFile File, bool IsOutput)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var real = new RealPath();
        var pending = new Stack<(string Folder, bool IsOutput)>([(root, false)]);
        while (pending.TryPop(out (string Folder, bool IsOutput) next))
        {
            if (seen.Add(real.Of(next.Folder)))
            {
                ReadFolder(next.Folder, next.IsOutput, files, pending, entersRuns);
            }
        }

        files.Sort((left, right) => string.CompareOrdinal(left.File.Path, right.File.Path));
        return files;
    }

    private static void ReadFolder(string folder, bool isOutput, List<(InputFile File, bool IsOutput)> files, Stack<(string Folder, bool IsOutput)> pending, bool entersRuns)
    {
        try
        {
            var written = new HashSet<string>(StringComparer.Ordinal);
            foreach (string path in Directory.EnumerateDirectories(folder).OrderDescending(StringComparer.Ordinal))
            {
                bool isRun = isOutput || RunOutput.IsIn(path);
                if (!isRun || entersRuns)
                {
                    pending.Push((path, isRun));
                }

                if (isRun && RunOutput.FileBeside(path) is { } file)
                {
                    written.Add(file);
                    written.Add(file + RunOutput.TemporaryExtension);
                }
            }

            files.AddRange(Directory.EnumerateFiles(folder).Select(path => (DescribeInFolder(path), isOutput || written.Contains(path))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What lies in a run is looked at only for patterns that may mean it.
            if (!isOutput)
            {
                files.Add((InputResolver.Describe(Path.TrimEndingDirectorySeparator(folder)) with { IsClosedFolder = true }, false));
            }
        }
    }

    /// <summary>Named pipes and sockets have no size and would block when opened: what has no bytes is not opened at all.</summary>
    private static InputFile DescribeInFolder(string path)
    {
        InputFile file = InputResolver.Describe(path);
        return file.Size is 0 ? file with { Open = static () => Stream.Null } : file;
    }
}
