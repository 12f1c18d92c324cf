namespace Ingest.Cli.Tests.Documentation;

/// <summary>The checkout the tests run in.</summary>
internal static class RepositoryFolder
{
    /// <summary>Its path.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "Ingest.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
