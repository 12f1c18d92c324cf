using System.Text;

namespace Ingest.Training.Language;

/// <summary>
/// Takes the prose out of program messages: accelerators, tags, placeholders, option names, paths and identifiers go, and so do words the
/// translator left as they stood in the original.
/// </summary>
internal static class TranslationText
{
    /// <summary>Shorter words may well be words of both languages.</summary>
    private const int ShortestForeignWord = 4;

    /// <summary>Cleans a translation.</summary>
    /// <param name="text">The translation.</param>
    /// <param name="original">The original message; null to keep its words.</param>
    public static string Clean(string text, string? original)
    {
        HashSet<string> foreign = original is null ? [] : [.. WordsOf(WithoutMarkup(original), ShortestForeignWord)];
        StringBuilder clean = new();
        foreach (string token in WithoutMarkup(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsProse(token) && !WordsOf(token, ShortestForeignWord).Any(foreign.Contains))
            {
                clean.Append(clean.Length == 0 ? "" : " ").Append(token);
            }
        }

        return clean.ToString();
    }

    private static string WithoutMarkup(string text)
    {
        StringBuilder plain = new();
        bool inTag = false;
        foreach (char c in text)
        {
            inTag |= c == '<';
            if (!inTag && c is not ('_' or '&'))
            {
                plain.Append(c);
            }
            else if (c == '>')
            {
                inTag = false;
                plain.Append(' ');
            }
        }

        return plain.ToString();
    }

    private static bool IsProse(string token)
    {
        int letters = 0;
        int capitals = 0;
        foreach (char c in token)
        {
            if (char.IsDigit(c) || c is '%' or '/' or '\\' or '=' or '@' or '$' or '{' or '}' or '|' or '#' or '~' or '*' or '[' or ']' or '`')
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        bool isOption = token[0] == '-' && token.Length > 1;
        bool isDotted = token.AsSpan(0, token.Length - 1).IndexOfAny('.', ':') > 0 && !token.EndsWith("...", StringComparison.Ordinal);
        return letters > 0 && !isOption && !isDotted && (capitals < 2 || letters < 2);
    }

    private static IEnumerable<string> WordsOf(string text, int minimumLength)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isLetter = i < text.Length && char.IsLetter(text[i]);
            if (isLetter && start < 0)
            {
                start = i;
            }
            else if (!isLetter && start >= 0)
            {
                if (i - start >= minimumLength && char.IsAscii(text[start]))
                {
                    yield return text[start..i].ToLowerInvariant();
                }

                start = -1;
            }
        }
    }
}
