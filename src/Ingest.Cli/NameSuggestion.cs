namespace Ingest.Cli;

/// <summary>The name (of a command, of a setting) that somebody who mistyped one most likely meant.</summary>
internal static class NameSuggestion
{
    // Two wrong letters in a name of three to eight: beyond that it is another word.
    private const int MaximumDistance = 2;

    /// <summary>The known word nearest to another; null where none is near.</summary>
    public static string? For(string word, IEnumerable<string> known) =>
        known.Select(name => (Name: name, Distance: Distance(word, name))).Where(near => near.Distance <= MaximumDistance && near.Distance < near.Name.Length - 1)
            .OrderBy(near => near.Distance).Select(near => near.Name).FirstOrDefault();

    // Levenshtein's: letters to insert, remove or replace.
    private static int Distance(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
