namespace Ingest.Decoding;

/// <summary>The labels of the WHATWG Encoding Standard: what a page calls a charset, and which one that means.</summary>
internal static class CharsetLabels
{
    private static readonly Dictionary<string, string> Names = Load();

    /// <summary>Name of the charset a label stands for (<c>iso-8859-1</c> is windows-1252); null for unknown labels.</summary>
    public static string? Resolve(string? label)
    {
        if (label is null)
        {
            return null;
        }

        // Headers quote the label now and then; the standard strips ASCII white space only.
        string key = label.Trim().Trim('"', '\'', ' ', ';').ToLowerInvariant();
        return Names.GetValueOrDefault(key);
    }

    private static Dictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string entry in EmbeddedLines.Read("Decoding/charset-labels.txt"))
        {
            int tab = entry.IndexOf('\t', StringComparison.Ordinal);
            names[entry[..tab]] = entry[(tab + 1)..];
        }

        return names;
    }
}
