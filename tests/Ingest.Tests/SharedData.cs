namespace Ingest.Tests;

/// <summary>
/// The folder <c>shared</c> beside the repository: other people's dumps and the labelled pages. Not part of the repository, so
/// tests that need it are skipped where it is missing. The environment variable INGEST_SHARED names it elsewhere.
/// </summary>
internal static class SharedData
{
    public static string? Root { get; } = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root!, .. parts]);

    private static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable("INGEST_SHARED");
        if (!string.IsNullOrEmpty(named) && Directory.Exists(named))
        {
            return named;
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Ingest.sln")))
            {
                string beside = System.IO.Path.Combine(folder.FullName, "..", "shared");
                return Directory.Exists(beside) ? System.IO.Path.GetFullPath(beside) : null;
            }
        }

        return null;
    }
}
