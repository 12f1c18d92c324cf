using System.Buffers;
using System.Text;
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

    private const string AroundOpeners = ":：-–—,.";

    private static readonly SearchValues<char> NeverInBareNames = SearchValues.Create("&,:;/|+#");
    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("@{}<>=?!\"“”„«»");

    private static readonly KnownWords Openers = new(EmbeddedLines.Read("Parsing/byline-openers.txt"));

    private static readonly KnownWords Labels = new(["about", "article", "posted", "published", "review", "story", "text", "the", "this", "words", "written"]);

    private static readonly KnownWords Enders = new(EmbeddedLines.Read("Parsing/byline-enders.txt"));

    private static readonly KnownWords Deniers = new(EmbeddedLines.Read("Parsing/byline-deniers.txt"));

    private static readonly KnownWords NotNames = new(EmbeddedLines.Read("Parsing/not-names.txt"));

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = new HashSet<string>(StringComparer.Ordinal)
    {
        "al", "and", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "e", "el", "et", "la", "le", "of", "ten", "und", "van", "von", "y", "zu",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name in a byline; null when what is left is not a name.</summary>
    /// <param name="text">The byline, white space collapsed.</param>
    /// <param name="isOpened">Whether an opener ("by", "von", "written by") stood before the name.</param>
    public static string? NameIn(string text, out bool isOpened)
    {
        ReadOnlySpan<char> line = SplitGlued(text);
        Span<Range> buffer = stackalloc Range[MaximumWords];
        ReadOnlySpan<Range> words = buffer[..line.Split(buffer, ' ', StringSplitOptions.RemoveEmptyEntries)];
        int start = Open(line, words, out isOpened);
        if (start < 0)
        {
            return null;
        }

        int end = EndOfName(line, words, start, isOpened);
        end = Undouble(line, words, start, BylineRoles.EndBefore(line, words, start, end, isOpened));
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
            foreach (char c in Enders.Contains(word) ? default : word)
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

            if (char.IsLower(word[0]) && !IsParticle(word))
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

    // "Written byAnn Example", "By:Ann Example", "Ann Example3/4/2025", "Ann ExampleDecember 3": elements set apart by style only.
    private static string SplitGlued(string text)
    {
        StringBuilder? split = null;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' && IsGlued(text, i))
            {
                split ??= new StringBuilder(text.Length + 4);
                split.Append(text, start, i - start).Append(' ');
                start = i;
            }
        }

        return split is null ? text : split.Append(text, start, text.Length - start).ToString();
    }

    private static bool IsGlued(string text, int at)
    {
        char previous = at > 0 ? text[at - 1] : ' ';
        return previous is ':' or '：' || (char.IsAsciiDigit(text[at]) && char.IsLetter(previous) && StartsDate(text, at))
            || (char.IsUpper(text[at]) && char.IsLower(previous) && (EndsWithBy(text, at) || Enders.Contains(WordAt(text, at))));
    }

    // Digits with a sign of a date behind them; those of a user name ("ann1987") have none.
    private static bool StartsDate(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start <= 4 && end + 1 < text.Length && text[end] is '/' or '.' or '-' or ',' or ':' && (char.IsAsciiDigit(text[end + 1]) || text[end + 1] == ' ');
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

    private static bool EndsWithBy(string text, int end) =>
        end >= 2 && text.AsSpan(end - 2, 2).Equals("by", StringComparison.OrdinalIgnoreCase) && (end == 2 || text[end - 3] == ' ');

    private static ReadOnlySpan<char> WordAt(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    // The word behind the first opener and those that follow it; 0 without one, −1 where it names no author ("Powered by").
    private static int Open(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, out bool isOpened)
    {
        isOpened = false;
        bool isBehindComma = false;
        for (int i = 0; i < words.Length && i < 6; i++)
        {
            // "Ann Example, Staff Writer": nothing is opened by a role.
            bool isRole = isBehindComma && (i + 1 == words.Length || EndsName(line[words[i + 1]])) && BylineRoles.IsRole(line[words[i]]);
            isBehindComma |= line[words[i]][^1] == ',';
            if (!isRole && IsOpener(line[words[i]]))
            {
                if (i > 0 && Deniers.Contains(line[words[i - 1]]))
                {
                    return -1;
                }

                isOpened = true;
                int next = i + 1;
                while (next < words.Length && (IsOpener(line[words[next]]) || line[words[next]] is ":" or "：" or "-" or "–"))
                {
                    next++;
                }

                return next;
            }
        }

        return 0;
    }

    private static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);

    // "Text:" opens a byline, "text" does not: such openers are listed with their colon.
    private static bool IsOpener(ReadOnlySpan<char> word) => Openers.Contains(word.Trim(AroundOpeners)) || Openers.Contains(word);

    private static int EndOfName(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int start, bool isOpened)
    {
        for (int end = start; end < words.Length; end++)
        {
            ReadOnlySpan<char> word = line[words[end]];
            if (end > start && (EndsName(word) || (isOpened && EndsOpened(line, words, start, end))))
            {
                return end;
            }

            if (word is [_, .., '|' or '•' or '·'])
            {
                return end + 1;
            }
        }

        return words.Length;
    }

    // "By Ann Example for The Herald", "Words: Ann Example. Photos: Bob Other"; what is in lower case is a phrase ("used by readers to look for").
    private static bool EndsOpened(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int start, int end)
    {
        bool isEnd = line[words[end]] is "for" ? end > start + 1 : line[words[end]][^1] is ':' or '：' && end < words.Length - 1;
        for (int i = start; isEnd && i < end; i++)
        {
            isEnd = !char.IsLower(line[words[i]][0]) || IsParticle(line[words[i]]);
        }

        return isEnd;
    }

    private static bool EndsName(ReadOnlySpan<char> word) =>
        word[0] is '|' or '•' or '·' or '∙' or '●' or '-' or '–' or '—' or '/' or '(' or '<' or '@' or '»' || char.IsAsciiDigit(word[0])
        || Enders.Contains(word.TrimEnd(":：,."));

    // Names that stand twice: once for the picture, once for the link.
    private static int Undouble(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int start, int end)
    {
        int half = (end - start) / 2;
        if (half == 0 || (end - start) % 2 != 0)
        {
            return end;
        }

        for (int i = 0; i < half; i++)
        {
            if (!line[words[start + i]].SequenceEqual(line[words[start + half + i]]))
            {
                return end;
            }
        }

        return start + half;
    }
}
