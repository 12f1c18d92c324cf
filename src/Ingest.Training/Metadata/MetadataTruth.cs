using System.Text;
using Ingest.Parsing;

namespace Ingest.Training.Metadata;

/// <summary>Compares titles and authors as the evaluation kit does.</summary>
internal static class MetadataTruth
{
    private static readonly char[] NameSeparators = [',', ';', '|', '/', '&'];

    /// <summary>Whether two titles are the same but for case, spaces, quotes and dashes.</summary>
    public static bool IsTitle(string given, string truth) => string.Equals(Normalise(given), Normalise(truth), StringComparison.Ordinal);

    /// <summary>Whether two lists of names are the same in any order.</summary>
    public static bool IsAuthor(string given, string truth) => Names(given).SetEquals(Names(truth));

    private static HashSet<string> Names(string text)
    {
        string joined = Normalise(text).Replace(" and ", ",", StringComparison.Ordinal).Replace(" und ", ",", StringComparison.Ordinal).Replace(" et ", ",", StringComparison.Ordinal);
        joined = joined.StartsWith("by ", StringComparison.Ordinal) ? joined[3..] : joined;
        return [.. joined.Split(NameSeparators).Select(name => TextKeys.Of(name.AsSpan())).Where(name => name.Length > 0)];
    }

    private static string Normalise(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (char c in TitleParts.Collapse(text.Normalize(NormalizationForm.FormKC)))
        {
            normal.Append(c switch
            {
                '‘' or '’' or '‚' or '′' or '`' or '´' => '\'',
                '“' or '”' or '„' or '″' => '"',
                '–' or '—' or '‐' or '‑' or '−' => '-',
                _ => char.ToLowerInvariant(c),
            });
        }

        return normal.ToString();
    }
}
