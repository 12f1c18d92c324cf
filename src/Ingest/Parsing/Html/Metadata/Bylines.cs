using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Ingest.Decoding;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>Reads names from bylines: "Written by Ann Example | 5 min read" gives "Ann Example".</summary>
internal static class Bylines
{
    private const int MaximumNameCharacters = 60;
    private const int MaximumNameWords = 7;

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("@{}<>=?!\"");

    private static readonly FrozenSet<string> Openers = EmbeddedLines.Read("Parsing/Html/Metadata/byline-openers.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Enders = EmbeddedLines.Read("Parsing/Html/Metadata/byline-enders.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NotNames = EmbeddedLines.Read("Parsing/Html/Metadata/not-names.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Particles =
        new[] { "al", "and", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "e", "el", "et", "la", "le", "of", "ten", "und", "van", "von", "y", "zu" }
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The name in a byline; null when what is left is not a name.</summary>
    /// <param name="text">The byline, white space collapsed.</param>
    /// <param name="isOpened">Whether an opener ("by", "von", "written by") stood before the name.</param>
    public static string? NameIn(string text, out bool isOpened)
    {
        string[] words = SplitGlued(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int start = Open(words, out isOpened);
        int end = start;
        while (end < words.Length && (end == start || !EndsName(words[end])))
        {
            end++;
            if (words[end - 1].Length > 1 && words[end - 1][^1] is '|' or '•' or '·')
            {
                break;
            }
        }

        end = Undouble(words, start, end);
        string name = string.Join(' ', words, start, end - start).Trim(' ', ',', ':', ';', '-', '–', '—', '.', '•', '|', '/');
        return IsName(name) ? name : null;
    }

    /// <summary>Whether a text can be a name or a list of names at all.</summary>
    public static bool IsName(string text) =>
        text.Length is > 1 and <= MaximumNameCharacters && !NotNames.Contains(text) && text.Count(static c => c == ' ') < MaximumNameWords
        && !text.AsSpan().ContainsAny(NeverInNames) && !text.Contains("://", StringComparison.Ordinal) && !text.Contains("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether every word is written like a part of a person's name, and there are two at least.</summary>
    public static bool IsPersonal(string text)
    {
        string[] words = text.Split([' ', ',', '&'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 6)
        {
            return false;
        }

        foreach (string word in words)
        {
            if (!char.IsUpper(word[0]) && !char.IsLetter(word[0]) && word[0] != '(')
            {
                return false;
            }

            if (char.IsLower(word[0]) && !Particles.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    // "Written byAnn Example", "By:Ann Example", "Ann Example3/4/2025", "Ann ExampleDecember 3": elements set apart by style only.
    private static string SplitGlued(string text)
    {
        var split = new StringBuilder(text.Length + 4);
        for (int i = 0; i < text.Length; i++)
        {
            char previous = i > 0 ? text[i - 1] : ' ';
            bool isGlued = previous == ':' || (char.IsAsciiDigit(text[i]) && char.IsLetter(previous))
                || (char.IsUpper(text[i]) && char.IsLower(previous) && (EndsWithBy(text, i) || Enders.Contains(WordAt(text, i))));
            split.Append(isGlued && text[i] != ' ' ? " " : "").Append(text[i]);
        }

        return split.ToString();
    }

    private static bool EndsWithBy(string text, int end) =>
        end >= 2 && text.AsSpan(end - 2, 2).Equals("by", StringComparison.OrdinalIgnoreCase) && (end == 2 || text[end - 3] == ' ');

    private static string WordAt(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    private static int Open(string[] words, out bool isOpened)
    {
        isOpened = false;
        for (int i = 0; i < words.Length && i < 6; i++)
        {
            if (Openers.Contains(words[i].Trim(':', '-', '–', '—', ',', '.')))
            {
                isOpened = true;
                int next = i + 1;
                while (next < words.Length && (Openers.Contains(words[next].Trim(':')) || words[next] is ":" or "-" or "–"))
                {
                    next++;
                }

                return next;
            }
        }

        return 0;
    }

    private static bool EndsName(string word) =>
        word[0] is '|' or '•' or '·' or '∙' or '●' or '-' or '–' or '—' or '/' or '(' or '@' or '»' || char.IsAsciiDigit(word[0])
        || Enders.Contains(word.TrimEnd(':', ',', '.'));

    // Names that stand twice: once for the picture, once for the link.
    private static int Undouble(string[] words, int start, int end)
    {
        int half = (end - start) / 2;
        if (half == 0 || (end - start) % 2 != 0)
        {
            return end;
        }

        for (int i = 0; i < half; i++)
        {
            if (words[start + i] != words[start + half + i])
            {
                return end;
            }
        }

        return start + half;
    }
}
