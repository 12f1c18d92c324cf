using System.Buffers;
using Ingest.Decoding;

namespace Ingest.Parsing;

/// <summary>Reads names from bylines: "Written by Ann Example | 5 min read" gives "Ann Example".</summary>
internal static class Bylines
{
    /// <summary>A name on a line of its own has fewer characters; 40.</summary>
    public const int BareNameCharacters = 40;

    private const int MaximumNameCharacters = 60;
    private const int MaximumNameWords = 7;

    // Names are shorter than so many words: the last takes the rest of a longer text.
    private const int MaximumWords = 128;

    // No opener is further into a line.
    private const int LastOpener = 6;

    private const string AroundOpeners = ":：-–—,.";

    private static readonly SearchValues<char> NeverInBareNames = SearchValues.Create("&,:;/|+#");
    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("@{}<>=?!\"“”„«»");

    private static readonly KnownWords Openers = new(EmbeddedLines.Read("Parsing/byline-openers.txt"));

    private static readonly KnownWords Labels = new(["about", "article", "posted", "published", "review", "story", "text", "the", "this", "words", "written"]);

    private static readonly KnownWords Deniers = new(EmbeddedLines.Read("Parsing/byline-deniers.txt"));

    private static readonly KnownWords NotNames = new(EmbeddedLines.Read("Parsing/not-names.txt"));

    /// <summary>The name in a byline; null when what is left is not a name.</summary>
    /// <param name="text">The byline, white space collapsed.</param>
    /// <param name="isOpened">Whether an opener ("by", "von", "written by") stood before the name.</param>
    public static string? NameIn(string text, out bool isOpened) => NameIn(text, isStated: false, out isOpened);

    /// <summary>The name in a text that is stated to be one: an opener within it belongs to the name ("Ursula von der Leyen"); null when what is left is not a name.</summary>
    /// <param name="text">The text, white space collapsed.</param>
    /// <param name="isOpened">Whether an opener stood before the name.</param>
    public static string? StatedName(string text, out bool isOpened) => NameIn(text, isStated: true, out isOpened);

    private static string? NameIn(string text, bool isStated, out bool isOpened)
    {
        ReadOnlySpan<char> line = GluedWords.Split(text);
        Span<Range> buffer = stackalloc Range[MaximumWords];
        ReadOnlySpan<Range> words = buffer[..line.Split(buffer, ' ', StringSplitOptions.RemoveEmptyEntries)];
        int start = Open(line, words, isStated, out isOpened);
        if (start < 0)
        {
            return null;
        }

        int end = NameEnds.Find(line, words, start, isOpened);
        end = NameEnds.Undouble(line, words, start, BylineRoles.EndBefore(line, words, start, end, isOpened));
        if (end == start)
        {
            return null;
        }

        ReadOnlySpan<char> name = line[words[start].Start..words[end - 1].End].Trim(" ,:：;-–—.•|/");
        name = name.Contains("  ", StringComparison.Ordinal) ? TitleParts.Collapse(name.ToString()) : name;
        return IsName(name) ? name.ToString() : null;
    }

    /// <summary>"Example, Ann" as "Ann Example"; other texts as they are.</summary>
    public static string InSpokenOrder(string text)
    {
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && comma == text.LastIndexOf(',') && text.AsSpan(0, comma).Trim().Count(' ') < 2 ? $"{text[(comma + 1)..].Trim()} {text[..comma].Trim()}" : text;
    }

    /// <summary>Whether a text can be a name or a list of names at all.</summary>
    public static bool IsName(ReadOnlySpan<char> text) =>
        text.Length is > 1 and <= MaximumNameCharacters && !NotNames.Contains(text) && text.Count(' ') < MaximumNameWords
        && HasNameWord(text) && !text.ContainsAny(NeverInNames) && !text.Contains("://", StringComparison.Ordinal) && !text.Contains("www.", StringComparison.OrdinalIgnoreCase);

    // A letter, and not only months, days and words of bylines.
    private static bool HasNameWord(ReadOnlySpan<char> text)
    {
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range].Trim(",.:()");
            foreach (char c in NameEnds.IsEnder(word) ? default : word)
            {
                if (char.IsLetter(c))
                {
                    return true;
                }
            }
        }

        return false;
    }

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

            if (char.IsLower(word[0]) && !NameParticles.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a line is a person's name and nothing else.</summary>
    public static bool IsBareName(string line) =>
        line.Length < BareNameCharacters && line.AsSpan().Count(' ') is 1 or 2 && IsName(line) && IsPersonal(line)
        && !line.AsSpan().ContainsAny(NeverInBareNames) && !line.AsSpan().ContainsAnyInRange('0', '9') && NameIn(line, out _) == line;

    /// <summary>Whether a text is only a label: "Written by", "Author:".</summary>
    public static bool IsLabel(string text)
    {
        if (text.Length > 25)
        {
            return false;
        }

        foreach (Range range in text.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = text.AsSpan(range).Trim(AroundOpeners);
            if (!word.IsEmpty && !Openers.Contains(word) && !Labels.Contains(word))
            {
                return false;
            }
        }

        return StartsOpened(text) || text.EndsWith("by", StringComparison.OrdinalIgnoreCase) || text.EndsWith("by:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The person that a line names as author in so many words: "By Ann Example", "Story by Ann Example · 4 March"; null where it does not begin with an opener, at most
    /// after words that say what was written ("Powered by Quay Software"), or goes on with something else ("By popular demand").
    /// </summary>
    public static string? PersonIn(string line) =>
        StartsWithOpener(line) && NameIn(line, out bool isOpened) is { } name && isOpened && IsPersonal(name) ? name : null;

    /// <summary>Whether a text begins with an opener, at most after words that say what was written.</summary>
    public static bool StartsWithOpener(string text)
    {
        foreach (Range range in text.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = text.AsSpan(range).Trim(AroundOpeners);
            if (!Labels.Contains(word))
            {
                return Openers.Contains(word);
            }
        }

        return false;
    }

    /// <summary>Whether the first or second word opens a byline.</summary>
    public static bool StartsOpened(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < 2 && !text.IsEmpty; i++)
        {
            int end = text.IndexOfAny(' ', ':', '：');
            ReadOnlySpan<char> word = end < 0 ? text : text[..end];
            if (Openers.Contains(word) || (end >= 0 && Openers.Contains(text[..(end + 1)])))
            {
                return true;
            }

            text = end < 0 ? default : text[(end + 1)..];
        }

        return false;
    }

    // The word behind the first opener; 0 without one, −1 where it names no author ("Powered by").
    private static int Open(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, bool isStated, out bool isOpened)
    {
        isOpened = false;
        bool isBehindComma = false;
        bool isBehindLabels = true;
        for (int i = 0; i < words.Length && i < LastOpener; i++)
        {
            // "Ann Example, Staff Writer": nothing is opened by a role.
            ReadOnlySpan<char> word = line[words[i]];
            bool isRole = isBehindComma && (i + 1 == words.Length || NameEnds.EndsName(line[words[i + 1]])) && BylineRoles.IsRole(word);
            if (!isRole && IsOpener(word) && !IsWithinName(line, words, i))
            {
                if (i > 0 && Deniers.Contains(line[words[i - 1]]))
                {
                    return -1;
                }

                isOpened = isBehindLabels || !isStated;
                return isOpened ? BehindOpeners(line, words, i + 1) : 0;
            }

            isBehindComma |= word[^1] == ',';
            isBehindLabels &= Labels.Contains(word);
        }

        return 0;
    }

    private static int BehindOpeners(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int at)
    {
        while (at < words.Length && (IsOpener(line[words[at]]) || line[words[at]] is ":" or "：" or "-" or "–"))
        {
            at++;
        }

        return at;
    }

    // "Anna von Berg", "Ursula von der Leyen"; but "Foto von Anna Berg".
    private static bool IsWithinName(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int opener)
    {
        bool isBehindName = opener > 0 && NameParticles.Contains(line[words[opener]]);
        for (int i = 0; isBehindName && i < opener; i++)
        {
            ReadOnlySpan<char> word = line[words[i]];
            isBehindName = char.IsUpper(word[0]) && char.IsLetter(word[^1]) && !Labels.Contains(word);
        }

        int end = opener + 1;
        while (isBehindName && end < words.Length && char.IsUpper(line[words[end]][0]) && line[words[end - 1]][^1] != ',' && !NameEnds.IsEnder(line[words[end]]))
        {
            end++;
        }

        return isBehindName && (end == opener + 2 || (end < words.Length && end == opener + 1 && NameParticles.Contains(line[words[end]])));
    }

    // "Text:" opens a byline, "text" does not: such openers are listed with their colon.
    private static bool IsOpener(ReadOnlySpan<char> word) => Openers.Contains(word.Trim(AroundOpeners)) || Openers.Contains(word);
}
