namespace Ingest.Cleaning;

/// <summary>Reads the data files embedded beside the code: one entry per line, <c>#</c> lines are the header.</summary>
internal static class EmbeddedList
{
    /// <summary>Entries of one file.</summary>
    /// <param name="owner">A type in the folder the file lies in.</param>
    /// <param name="name">Path below that folder, with dots for slashes (<c>Phrases.en.txt</c>).</param>
    /// <exception cref="InvalidOperationException">There is no such file: a fault of the build.</exception>
    public static List<string> Read(Type owner, string name)
    {
        using Stream stream = owner.Assembly.GetManifestResourceStream($"{owner.Namespace}.{name}")
            ?? throw new InvalidOperationException($"The embedded list {owner.Namespace}.{name} is missing.");
        using var reader = new StreamReader(stream);
        List<string> entries = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                entries.Add(line);
            }
        }

        return entries;
    }

    /// <summary>Names of the files in a folder below the owner's, sorted.</summary>
    public static IReadOnlyList<string> NamesIn(Type owner, string folder)
    {
        string prefix = $"{owner.Namespace}.{folder}.";
        List<string> names = [];
        foreach (string resource in owner.Assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(prefix, StringComparison.Ordinal))
            {
                names.Add(resource[(owner.Namespace!.Length + 1)..]);
            }
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }
}
