namespace Ingest.Sources;

/// <summary>
/// Where files really lie, whatever links and spellings they are named by; .NET resolves only the last name of a path. Each folder is looked up once. Names that differ
/// in case are the same where file systems usually take them so. Not thread-safe.
/// </summary>
internal sealed class RealPath
{
    /// <summary>Links followed for one path before it is taken as it is: as many as Linux follows, so that a ring ends.</summary>
    private const int MaximumLinks = 40;

    private readonly Dictionary<string, string> folders = new(StringComparer.Ordinal);

    /// <summary>Compares real paths.</summary>
    public static StringComparison Comparison { get; } = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The path without any link in it; what does not exist stays as it is named.</summary>
    public string Of(string path)
    {
        string name = OfName(path);
        return LinkTarget(name) is null ? name : Resolve(name);
    }

    /// <summary>The path without any link on the way to the name, which may be one.</summary>
    public string OfName(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Path.GetDirectoryName(full) is { } folder ? Path.Join(OfFolder(folder), Path.GetFileName(full)) : full;
    }

    /// <summary>The file's name in its real folder and, where that is a link, what it leads to: to write or remove either is to touch the file.</summary>
    public IEnumerable<string> PlacesOf(string file)
    {
        string name = OfName(file);
        string target = Of(name);
        return target == name ? [name] : [name, target];
    }

    private string OfFolder(string full)
    {
        if (!folders.TryGetValue(full, out string? real))
        {
            real = Resolve(full);
            folders[full] = real;
        }

        return real;
    }

    private static string Resolve(string full)
    {
        string real = Path.GetPathRoot(full)!;
        var names = new Stack<string>();
        Push(names, full[real.Length..]);
        int links = 0;
        while (names.TryPop(out string? name))
        {
            string next = Path.Join(real, name);
            if (name == "..")
            {
                // Only here, where no link is left before it, does a name and ".." behind it come to nothing.
                real = Path.GetDirectoryName(real) ?? real;
            }
            else if (links < MaximumLinks && LinkTarget(next) is { } target)
            {
                links++;
                string root = Path.GetPathRoot(target)!;
                real = root.Length > 0 ? root : real;
                Push(names, target[root.Length..]);
            }
            else
            {
                real = next;
            }
        }

        return real;
    }

    private static void Push(Stack<string> names, string path)
    {
        string[] parts = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        foreach (string name in parts.Where(static part => part != ".").Reverse())
        {
            names.Push(name);
        }
    }

    private static string? LinkTarget(string place)
    {
        try
        {
            return new FileInfo(place).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is reported when it is opened.
            return null;
        }
    }
}
