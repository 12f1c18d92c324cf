using Ingest.Sources;

namespace Ingest.Pipeline.Runs;

/// <summary>Files that a command was given, found again by whatever link or spelling something else is named: what is read is not to be written.</summary>
/// <param name="paths">The files; <c>-</c> is none.</param>
internal sealed class NamedFiles(IEnumerable<string> paths)
{
    /// <summary>The first that a run into a folder would replace or remove, as it was named; null: none.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="fileName">The run's one record file where it stands outside, as seen from the folder; null: records stand in the folder.</param>
    public string? FirstOfRun(string folder, string? fileName)
    {
        var real = new RealPath();
        string inside = real.Of(folder);
        string[] beside = fileName is not null && real.OfName(Path.Combine(folder, fileName)) is { } file ? [file, file + RunFolder.TemporaryExtension] : [];
        return First(real, place => beside.Any(written => IsSame(place, written))
            || (RunFolder.Writes(Path.GetFileName(place)) && IsSame(Path.GetDirectoryName(place), inside)));
    }

    /// <summary>The one that is this file, as it was named; null: none.</summary>
    public string? FirstAt(string file)
    {
        var real = new RealPath();
        string[] places = [.. real.PlacesOf(file)];
        return First(real, place => places.Any(other => IsSame(place, other)));
    }

    private string? First(RealPath real, Func<string, bool> isMeant) => paths.FirstOrDefault(path => path != "-" && real.PlacesOf(path).Any(isMeant));

    private static bool IsSame(string? path, string other) => string.Equals(path, other, RealPath.Comparison);
}
