using Ingest.Cli.Settings;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Commands;

/// <summary>Files that a command writes beside its records (a log, timings, a page): none of them may be one that it reads, or one of a run.</summary>
internal static class SideFiles
{
    /// <summary>Refuses those of a run.</summary>
    /// <param name="settings">What names them.</param>
    /// <param name="feed">What is read.</param>
    /// <param name="target">What <c>-o</c> names; null for stdout.</param>
    /// <exception cref="InputException">One of them would be written over.</exception>
    public static void Require(RunSettings settings, IItemFeed feed, OutputTarget? target)
    {
        string[] read = [.. feed.Inputs.Select(input => input.Path), .. settings.FilesRead];
        foreach ((string flag, string? path) in new[] { ("--log-file", settings.LogFile), ("--timings", settings.Timings) })
        {
            RequireUnread(flag, path, read);
            if (path is not null && target is not null && new NamedFiles([path]).FirstOfRun(target.Folder, target.FileName) is not null)
            {
                throw new InputException([$"{flag} {path}: the run into {settings.Output} writes this file itself; name another"]);
            }
        }
    }

    /// <summary>Refuses a file that is read.</summary>
    /// <param name="flag">What named it.</param>
    /// <param name="path">The file; nothing, or <c>-</c> for stdout, is none.</param>
    /// <param name="read">What is read.</param>
    /// <exception cref="InputException">It is one of them.</exception>
    public static void RequireUnread(string flag, string? path, IEnumerable<string> read)
    {
        if (path is not (null or "" or "-") && new NamedFiles(read).FirstAt(path) is { } file)
        {
            throw new InputException([$"{flag} {path} would write over {file}, which is read: name another file"]);
        }
    }
}
