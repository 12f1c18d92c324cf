namespace Ingest.Tests.Conventions;

/// <summary>The library's source files, found from the test's own place in the repository.</summary>
internal static class SourceTree
{
    /// <summary>Folder of <c>Ingest.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Source files of the library: path below <c>src/Ingest</c> with <c>/</c>, and text.</summary>
    public static IReadOnlyList<(string Path, string Text)> LibraryFiles() => Files("src/Ingest", "*.cs");

    /// <summary>Files below a folder of the repository, build results left out.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files(string folder, string pattern)
    {
        string top = Path.Combine(Root, folder);
        var files = Directory.EnumerateFiles(top, pattern, SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(top, file).Replace('\\', '/'), File: file))
            .Where(file => !file.Path.StartsWith("bin/", StringComparison.Ordinal) && !file.Path.StartsWith("obj/", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path, File.ReadAllText(file.File)))
            .ToArray();
        Assert.NotEmpty(files);
        return files;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests have to run inside the repository.");
    }
}
