namespace Ingest.Records.Language;

/// <summary>
/// Which tags mean the same language. Only the first part of a tag counts; codes that stand for several languages, and codes that were withdrawn,
/// stand for those that the identifier tells apart (ISO 639-3 macrolanguages; IANA language subtag registry).
/// </summary>
internal static class LanguageCodes
{
    private static readonly Dictionary<string, string[]> Meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["no"] = ["nb", "nn"],
        ["sh"] = ["bs", "hr", "sr"],
        ["iw"] = ["he"],
        ["in"] = ["id"],
        ["ji"] = ["yi"],
        ["mo"] = ["ro"],
        ["fil"] = ["tl"],
        ["cmn"] = ["zh"],
        ["pes"] = ["fa"],
        ["arb"] = ["ar"],
        ["zsm"] = ["ms"],
        ["ekk"] = ["et"],
        ["lvs"] = ["lv"],
        ["kmr"] = ["ku"],
        ["uzn"] = ["uz"],
        ["azj"] = ["az"],
        ["khk"] = ["mn"],
        ["als"] = ["sq"],
        ["npi"] = ["ne"],
        ["ory"] = ["or"],
    };

    /// <summary>Whether a page in one language is what was asked for by the other: <c>no</c> takes <c>nb</c> and <c>nn</c>, <c>de</c> takes <c>de-AT</c>.</summary>
    public static bool AreSame(string one, string other)
    {
        foreach (string first in MeaningOf(one))
        {
            foreach (string second in MeaningOf(other))
            {
                if (first.Equals(second, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a tag stands for a language that the identifier knows.</summary>
    public static bool IsKnown(string tag)
    {
        foreach (string known in LanguageIdentifier.Default.Tags)
        {
            if (AreSame(tag, known))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All codes there are, sorted: those of the identifier and those that stand for several or older ones.</summary>
    public static IReadOnlyList<string> All() =>
        [.. LanguageIdentifier.Default.Tags.Select(FirstPart).Concat(Meanings.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string[] MeaningOf(string tag)
    {
        string first = FirstPart(tag);
        return Meanings.TryGetValue(first, out string[]? meaning) ? meaning : [first];
    }

    private static string FirstPart(string tag)
    {
        int end = tag.AsSpan().IndexOfAny('-', '_');
        return end < 0 ? tag : tag[..end];
    }
}
