namespace Ingest.Training;

/// <summary>Words as the scorer counts them: runs of letters, digits and underscores of the lower-cased text.</summary>
internal static class WordRuns
{
    /// <summary>All words of a text.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_' || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.OtherNumber or System.Globalization.UnicodeCategory.LetterNumber);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    /// <summary>Words joined by one space: two texts with the same words have the same.</summary>
    public static string Normalise(string text) => string.Join(' ', Of(text));
}
