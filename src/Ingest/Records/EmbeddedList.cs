namespace Ingest.Records;

/// <summary>Reads a list embedded beside the type that uses it: one entry a line, <c>#</c> opens a comment line.</summary>
internal static class EmbeddedList
{
    /// <summary>The entries as a set.</summary>
    /// <param name="owner">A type in the folder the file stands in.</param>
    /// <param name="name">File name.</param>
    /// <param name="comparer">How entries compare.</param>
    public static HashSet<string> ReadSet(Type owner, string name, StringComparer comparer)
        => new(ReadLines(owner, name), comparer);

    /// <summary>The entries in the file's order.</summary>
    /// <param name="owner">A type in the folder the file stands in.</param>
    /// <param name="name">File name.</param>
    public static List<string> ReadLines(Type owner, string name)
    {
        using Stream stream = owner.Assembly.GetManifestResourceStream($"{owner.Namespace}.{name}")
            ?? throw new InvalidOperationException($"The embedded list {name} is missing.");
        using StreamReader reader = new(stream);
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
