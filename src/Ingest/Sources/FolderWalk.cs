namespace Ingest.Sources;

/// <summary>Every file below a folder, in ordinal order of the paths.</summary>
internal static class FolderWalk
{
    /// <summary>Lists files; folders that cannot be read become problems. Symbolic links to folders are followed once each.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="problems">Takes the problems.</param>
    /// <param name="takesRuns">Whether what runs wrote below the folder is listed, too.</param>
    public static List<InputFile> Files(string root, List<string> problems, bool takesRuns = false)
    {
        var files = new List<InputFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>([root]);
        while (pending.TryPop(out string? folder))
        {
            if (seen.Add(RealPath(folder)))
            {
                ReadFolder(folder, files, pending, problems, takesRuns);
            }
        }

        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    private static void ReadFolder(string folder, List<InputFile> files, Stack<string> pending, List<string> problems, bool takesRuns)
    {
        try
        {
            var written = new HashSet<string>(StringComparer.Ordinal);
            foreach (string path in Directory.EnumerateDirectories(folder).OrderDescending(StringComparer.Ordinal))
            {
                if (takesRuns || !RunOutput.IsIn(path))
                {
                    pending.Push(path);
                }
                else if (RunOutput.FileBeside(path) is { } file)
                {
                    written.Add(file);
                    written.Add(file + RunOutput.TemporaryExtension);
                }
            }

            files.AddRange(Directory.EnumerateFiles(folder).Where(path => !written.Contains(path)).Select(DescribeInFolder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{folder}: {exception.Message}");
        }
    }

    /// <summary>Named pipes and sockets have no size and would block when opened: what has no bytes is not opened at all.</summary>
    private static InputFile DescribeInFolder(string path)
    {
        InputFile file = InputResolver.Describe(path);
        return file.Size is 0 ? file with { Open = static () => Stream.Null } : file;
    }

    private static string RealPath(string folder)
    {
        string full = Path.GetFullPath(folder);
        return Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
    }
}
