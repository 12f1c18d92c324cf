namespace Ingest.Training.Language;

/// <summary>
/// Everyday sentences written for Ingest, one language a line after its tag (<c>seed-text.tsv</c>). Program messages have no "I", "she" or "was";
/// these have, so they count many times over.
/// </summary>
internal static class SeedText
{
    /// <summary>How often a seed sentence counts.</summary>
    public const int Weight = 8;

    /// <summary>Texts by tag.</summary>
    public static Dictionary<string, List<string>> Read(string path)
    {
        Dictionary<string, List<string>> texts = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (line.Length > 0 && line[0] != '#' && tab > 0)
            {
                string tag = line[..tab];
                texts.TryAdd(tag, []);
                texts[tag].Add(line[(tab + 1)..]);
            }
        }

        return texts;
    }
}
