namespace Ingest.Sources;

/// <summary>Turns the arguments of a run (file, folder, glob, <c>-</c>) into files.</summary>
/// <param name="standardInput">Opens standard input; null: <c>-</c> is refused.</param>
internal sealed class InputResolver(Func<Stream>? standardInput = null)
{
    /// <summary>Resolves all arguments, all problems together.</summary>
    public InputResolution Resolve(IEnumerable<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var files = new List<InputFile>();
        var problems = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string argument in arguments)
        {
            IReadOnlyList<InputFile> found = ResolveOne(argument, problems);
            foreach (InputFile file in found)
            {
                if (seen.Add(file.Path == "-" ? "-" : Path.GetFullPath(file.Path)))
                {
                    files.Add(file);
                }
            }
        }

        return new InputResolution(files, problems);
    }

    private IReadOnlyList<InputFile> ResolveOne(string argument, List<string> problems)
    {
        if (argument == "-")
        {
            return standardInput is null ? Problem("standard input cannot be read here") : [new InputFile("-", null) { Open = standardInput }];
        }

        if (argument.Length > 0 && File.Exists(argument))
        {
            return [Describe(argument)];
        }

        if (argument.Length > 0 && Directory.Exists(argument))
        {
            return RunOutput.IsIn(argument) ? Problem("the folder holds the output of a run; name the files of it that shall be read")
                : FolderWalk.Files(argument) is { Count: > 0 } inFolder ? inFolder : Problem("the folder holds no file");
        }

        if (!GlobPattern.IsPattern(argument))
        {
            return Problem("no such file or folder");
        }

        return GlobPattern.Files(argument) is { Count: > 0 } matching ? matching : Problem("no file matches");

        InputFile[] Problem(string what)
        {
            problems.Add($"{argument}: {what}");
            return [];
        }
    }

    /// <summary>A file with its size and time of change. Named pipes and devices the user names have no size worth telling; a link that leads nowhere, or round in a ring, is missing.</summary>
    internal static InputFile Describe(string path)
    {
        var info = new FileInfo(path);
        FileInfo target = TargetOf(info);
        bool exists = target.Exists;
        return new InputFile(path.Replace(Path.DirectorySeparatorChar, '/'), exists ? target.Length : null)
        {
            Changed = exists ? target.LastWriteTimeUtc.Ticks : 0,
            IsMissing = !exists,
        };
    }

    private static FileInfo TargetOf(FileInfo file)
    {
        try
        {
            return file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Links in a ring, or through a folder that is closed: what is wrong is told when it is opened.
            return file;
        }
    }
}
