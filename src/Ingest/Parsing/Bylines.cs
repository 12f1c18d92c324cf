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

    private static readonly SearchValues<char> NeverInBareNames = SearchValues.Create("&,:;/|+#");
    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("@{}<>=?!\"“”„«»");

    private static readonly KnownWords NotNames = new(EmbeddedLines.Read("Parsing/not-names.txt"));

    /// <summary>The name in a byline; null when what is left is not a name.</summary>
    /// <param name="text">The byline, white space collapsed; lines apart where they are known.</param>
    /// <param name="isOpened">Whether an opener ("by", "von", "written by") stood before the name.</param>
    public static string? NameIn(string text, out bool isOpened) => NameIn(text, isStated: false, out isOpened);

    /// <summary>The name in a text that is stated to be one: an opener within it belongs to the name ("Ursula von der Leyen"); null when what is left is not a name.</summary>
    /// <param name="text">The text, white space collapsed.</param>
    /// <param name="isOpened">Whether an opener stood before the name.</param>
    public static string? StatedName(string text, out bool isOpened) => NameIn(text, isStated: true, out isOpened);

    // The first line alone where it holds a name; one that is only a label takes the second with it.
    private static string? NameIn(string text, bool isStated, out bool isOpened)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0)
        {
            return NameInLine(text, isStated, out isOpened);
        }

        if (IsLabel(text[..end]))
        {
            int second = text.IndexOf('\n', end + 1);
            end = second < 0 ? text.Length : second;
        }

        string whole = text.Replace('\n', ' ');
        return !GoesOn(whole, end) && NameInLine(whole[..end], isStated, out isOpened) is { } name && (isOpened || IsPersonal(name)) ? name : NameInLine(whole, isStated, out isOpened);
    }

    // "By Ann Example," and "and Bob Other" on the next line.
    private static bool GoesOn(string text, int end) =>
        end < text.Length && (text[end - 1] is ',' or '&' || text.AsSpan(0, end).EndsWith(" and", StringComparison.Ordinal)
            || text.AsSpan(end + 1).StartsWith("and ", StringComparison.Ordinal) || text.AsSpan(end + 1).StartsWith("& ", StringComparison.Ordinal));

    private static string? NameInLine(string text, bool isStated, out bool isOpened)
    {
        ReadOnlySpan<char> line = GluedWords.Split(text);
        Span<Range> buffer = stackalloc Range[MaximumWords];
        ReadOnlySpan<Range> words = buffer[..line.Split(buffer, ' ', StringSplitOptions.RemoveEmptyEntries)];
        int start = BylineOpeners.Behind(line, words, isStated, out isOpened);
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
        && HasNameWord(text) && !text.EndsWith(" version", StringComparison.OrdinalIgnoreCase) && !Nicknames.Without(text).ContainsAny(NeverInNames) && !text.Contains("://", StringComparison.Ordinal) && !text.Contains("www.", StringComparison.OrdinalIgnoreCase);

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
            if (!char.IsUpper(word[0]) && !char.IsLetter(word[0]) && !Nicknames.IsMark(word[0]))
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
        line.Length < BareNameCharacters && line.AsSpan().Count(' ') is 1 or 2 && IsName(line) && IsPersonal(line) && !AreLetters(line)
        && !line.AsSpan().ContainsAny(NeverInBareNames) && !line.AsSpan().ContainsAnyInRange('0', '9') && NameIn(line, out _) == line;

    // "A A A", which sets the size of the text.
    private static bool AreLetters(string line)
    {
        foreach (Range word in line.AsSpan().Split(' '))
        {
            if (line.AsSpan(word).Length > 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text is only a label: "Written by", "Author:".</summary>
    public static bool IsLabel(string text)
    {
        if (text.Length > 25)
        {
            return false;
        }

        foreach (Range range in text.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = BylineOpeners.Bare(text.AsSpan(range));
            if (!word.IsEmpty && !BylineOpeners.Contains(word) && !BylineOpeners.IsLabelWord(word))
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
            ReadOnlySpan<char> word = BylineOpeners.Bare(text.AsSpan(range));
            if (!BylineOpeners.IsLabelWord(word))
            {
                return BylineOpeners.Contains(word);
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
            if (BylineOpeners.Contains(word) || (end >= 0 && BylineOpeners.Contains(text[..(end + 1)])))
            {
                return true;
            }

            text = end < 0 ? default : text[(end + 1)..];
        }

        return false;
    }
}
