namespace Ingest.Records.Masking;

/// <summary>Reads a word list embedded beside this type: one entry a line, <c>#</c> opens a comment line.</summary>
internal static class WordFile
{
    /// <summary>The entries, compared without regard to ASCII case.</summary>
    public static HashSet<string> Read(string name)
    {
        HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in ReadLines(name))
        {
            words.Add(line);
        }

        return words;
    }

    /// <summary>The lines that are no comments, in the file's order.</summary>
    public static List<string> ReadLines(string name)
    {
        using Stream stream = typeof(WordFile).Assembly.GetManifestResourceStream($"{typeof(WordFile).Namespace}.{name}")
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
