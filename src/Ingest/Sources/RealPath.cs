namespace Ingest.Sources;

/// <summary>
/// Where files really lie, whatever links and spellings they are named by. Each folder is looked up once. Names that differ in case are
/// the same where file systems usually take them so. Not thread-safe.
/// </summary>
internal sealed class RealPath
{
    // As many as Linux follows before it takes them for a ring.
    private const int MaximumLinks = 40;

    private readonly Dictionary<string, string> folders = new(StringComparer.Ordinal);

    /// <summary>Compares real paths.</summary>
    public static StringComparison Comparison { get; } = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The path without any link in it; what does not exist stays as it is named.</summary>
    public string Of(string path) => Of(path, 0);

    /// <summary>The path without any link on the way to the name, which may be one.</summary>
    public string OfName(string path) => OfName(Full(path), 0);

    /// <summary>The file's name in its real folder and, where that is a link, what it leads to: to write or remove either is to touch the file.</summary>
    public IEnumerable<string> PlacesOf(string file)
    {
        string name = OfName(file);
        string target = Follow(name, 0);
        return target == name ? [name] : [name, target];
    }

    private string Of(string path, int links) => Follow(OfName(Full(path), links), links);

    private string OfName(string full, int links) =>
        Path.GetDirectoryName(full) is { } folder ? Path.Combine(OfFolder(folder, links), Path.GetFileName(full)) : full;

    private string OfFolder(string full, int links)
    {
        if (!folders.TryGetValue(full, out string? real))
        {
            real = Of(full, links);
            folders[full] = real;
        }

        return real;
    }

    private string Follow(string place, int links) =>
        links < MaximumLinks && LinkTarget(place) is { } target
            ? Of(Path.Combine(Path.GetDirectoryName(place) ?? place, target), links + 1)
            : place;

    private static string? LinkTarget(string place)
    {
        try
        {
            return new FileInfo(place).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
