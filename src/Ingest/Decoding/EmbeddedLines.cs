using System.Reflection;

namespace Ingest.Decoding;

/// <summary>Reads the library's data files (<c>*.txt</c>): one entry per line, <c>#</c> opens a comment line.</summary>
internal static class EmbeddedLines
{
    /// <summary>The entries of a file, without comments and empty lines.</summary>
    /// <param name="path">Path below the library's root, with slashes (<c>Decoding/charset-labels.txt</c>).</param>
    /// <exception cref="ArgumentException">No such file is embedded.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        Assembly library = typeof(EmbeddedLines).Assembly;
        using Stream stream = library.GetManifestResourceStream("Ingest." + path.Replace('/', '.'))
            ?? throw new ArgumentException($"No data file '{path}' is embedded.", nameof(path));
        using var reader = new StreamReader(stream);
        var entries = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                entries.Add(line);
            }
        }

        return entries;
    }

    /// <summary>Paths of the files in a folder, sorted, as <see cref="Read"/> takes them.</summary>
    /// <param name="folder">Path below the library's root, with slashes.</param>
    public static IReadOnlyList<string> FilesIn(string folder)
    {
        string prefix = "Ingest." + folder.Replace('/', '.') + ".";
        List<string> paths = [];
        foreach (string resource in typeof(EmbeddedLines).Assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(prefix, StringComparison.Ordinal))
            {
                paths.Add(folder + "/" + resource[prefix.Length..]);
            }
        }

        paths.Sort(StringComparer.Ordinal);
        return paths;
    }
}
