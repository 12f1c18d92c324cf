namespace Ingest.Parsing;

/// <summary>Several authors in one line, as records have them.</summary>
internal static class AuthorNames
{
    private static readonly string[] Joints = [", and ", " and ", ", & ", " & ", " und ", " et ", ", "];

    /// <summary>
    /// The names joined by comma and space; the text as it is where not all of it is names of persons ("Barnes and Noble", "Ann and Bob Example", whose
    /// name would be cut, "Department of Health and Human Services").
    /// </summary>
    public static string Listed(string text)
    {
        string[] names = text.Split(Joints, StringSplitOptions.TrimEntries);
        return names.Length > 1 && Array.TrueForAll(names, IsFullName) ? string.Join(", ", names) : text;
    }

    // Two words or more that begin with a capital, and what else stands in names ("van der", "de").
    private static bool IsFullName(string name)
    {
        const int LongestParticle = 3;
        int capitals = 0;
        foreach (string word in name.Split(' '))
        {
            bool isCapital = word.Length > 0 && char.IsUpper(word[0]);
            if ((!isCapital && word.Length is 0 or > LongestParticle) || word is "of" or "for" or "the")
            {
                return false;
            }

            capitals += isCapital ? 1 : 0;
        }

        return capitals > 1;
    }
}
