using System.Buffers;

namespace Ingest.Parsing.PlainText.RunOn;

/// <summary>Divides a line into words: at white space, and where a small letter, a digit or the end of a sentence touches a capital.</summary>
internal static class RunWords
{
    /// <summary>Characters of a word and the space before it, as most have at least.</summary>
    public const int UsualLength = 6;

    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    private const string Openers = "([{\"'“‘«‹„¿¡";

    private const string Closers = ")]}\"'”’»›";

    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("{};=_<>/");

    /// <summary>The words of a part of a text.</summary>
    public static List<RunWord> Read(string text, int start, int end)
    {
        var words = new List<RunWord>();
        Read(text, start, end, words);
        return words;
    }

    /// <summary>Adds the words of a part of a text to others.</summary>
    public static void Read(string text, int start, int end, List<RunWord> words)
    {
        words.EnsureCapacity(words.Count + ((end - start) / UsualLength));
        WordGap gap = WordGap.Space;
        for (int at = start; at < end;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                gap = text[at] is ' ' or '\t' ? WordGap.Space : gap;
                at++;
                continue;
            }

            ReadOnlySpan<char> run = RunAt(text.AsSpan(at, end - at));
            int first = 0;
            for (int joint = FirstJoint(run); joint > 0; joint = NextJoint(run, joint))
            {
                words.Add(Of(text, at + first, at + joint, first == 0 ? gap : WordGap.None));
                first = joint;
            }

            words.Add(Of(text, at + first, at + run.Length, first == 0 ? gap : WordGap.None));
            at += run.Length;
            gap = WordGap.OtherBlank;
        }
    }

    /// <summary>Counts the places of a line where blocks may have met without a space between them: all, and those where a small letter alone comes before.</summary>
    public static void CountJoints(ReadOnlySpan<char> line, ref int all, ref int withinWords)
    {
        for (int at = 1; at < line.Length; at++)
        {
            // Few capitals touch what is before them, and only where one does the whole run is looked at.
            if (!char.IsUpper(line[at]) || char.IsWhiteSpace(line[at - 1]) || char.IsUpper(line[at - 1]))
            {
                continue;
            }

            int start = at - 1;
            while (start > 0 && !char.IsWhiteSpace(line[start - 1]))
            {
                start--;
            }

            ReadOnlySpan<char> run = RunAt(line[start..]);
            for (int joint = FirstJoint(run); joint > 0; joint = NextJoint(run, joint))
            {
                all++;
                withinWords += char.IsLower(run[joint - 1]) ? 1 : 0;
            }

            at = start + run.Length;
        }
    }

    /// <summary>Counts signs that programs have many of, and prose few.</summary>
    public static int CountCodeSigns(ReadOnlySpan<char> text)
    {
        int signs = 0;
        foreach (char c in text)
        {
            signs += c is '{' or '}' or '(' or ')' or ';' or '=' or '<' or '>' or '$' or '|' or '\\' ? 1 : 0;
        }

        return signs;
    }

    // Up to the next white space.
    private static ReadOnlySpan<char> RunAt(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && !char.IsWhiteSpace(text[length]))
        {
            length++;
        }

        return text[..length];
    }

    // 0 where there is none; code has none.
    private static int FirstJoint(ReadOnlySpan<char> run) => NextJoint(run, 0) is var joint and > 0 && !IsCode(run) ? joint : 0;

    private static int NextJoint(ReadOnlySpan<char> run, int after)
    {
        for (int at = after + 1; at < run.Length; at++)
        {
            if (char.IsUpper(run[at]) && EndsBlock(run, at) && OpensBlock(run, at))
            {
                return at;
            }
        }

        return 0;
    }

    // "HomeAbout", "here.Next", "2024By", but not "iPhone", "StGB", "Program.Cs" or "2.Beta". Names like YouTube are left to what is learned.
    private static bool EndsBlock(ReadOnlySpan<char> run, int at)
    {
        char before = run[at - 1];
        return char.IsLower(before) ? at >= 3 && char.IsLower(run[at - 2])
            : before == '.' ? EndsSmallWord(run[..(at - 1)])
            : char.IsAsciiDigit(before) || before is '!' or '?' or '…' or ':' || (Closers.Contains(before) && !IsLinkMark(run[..at]));
    }

    // "[12]Home", as text browsers number links: the mark belongs to what is behind it. "lake.[12]Next" ends with a note.
    private static bool IsLinkMark(ReadOnlySpan<char> before)
    {
        int open = before.LastIndexOf('[');
        return open >= 0 && open + 2 < before.Length && before[^1] == ']'
            && !before[(open + 1)..^1].ContainsAnyExceptInRange('0', '9')
            && !ContainsLetter(before[..open]);
    }

    // Behind a small letter a capital is enough; else a word has to begin, and behind a full stop it ends there: no "app.Run()".
    private static bool OpensBlock(ReadOnlySpan<char> run, int at)
    {
        if (char.IsLower(run[at - 1]))
        {
            return true;
        }

        int end = at + 1;
        while (end < run.Length && char.IsLower(run[end]))
        {
            end++;
        }

        return run[at - 1] == '.' ? end == run.Length || run[end] is '’' or '\'' or ',' : end > at + 1 || end == run.Length;
    }

    private static bool IsCode(ReadOnlySpan<char> run) =>
        run.IndexOfAny(CodeSigns) >= 0 || (run.IndexOf('(') is var call and > 0 && char.IsLetterOrDigit(run[call - 1]));

    private static bool EndsSmallWord(ReadOnlySpan<char> before)
    {
        int start = before.Length;
        while (start > 0 && char.IsLower(before[start - 1]))
        {
            start--;
        }

        return before.Length - start >= 2 && (start == 0 || before[start - 1] is '’' or '\'' or '-' or '(' or '“' or '"');
    }

    private static RunWord Of(string text, int start, int end, WordGap gap)
    {
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        ReadOnlySpan<char> opened = word.TrimStart(Openers);
        ReadOnlySpan<char> bare = opened.TrimEnd(Closers);
        return new(start, end, HashOf(word), LookOf(opened), CloseOf(bare.IsEmpty ? word : bare), gap);
    }

    private static uint HashOf(ReadOnlySpan<char> word)
    {
        uint hash = Offset;
        bool hasLetters = false;
        foreach (char c in word)
        {
            if (char.IsLetterOrDigit(c))
            {
                hasLetters = true;
                hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : char.ToLowerInvariant(c))) * Prime;
            }
        }

        if (hasLetters)
        {
            return hash;
        }

        foreach (char c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    private static WordLook LookOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsLetterOrDigit(word[0]))
        {
            return word.IndexOfAnyInRange('0', '9') >= 0 && !ContainsLetter(word) ? WordLook.Number : WordLook.Symbols;
        }

        if (char.IsDigit(word[0]))
        {
            return WordLook.Number;
        }

        if (char.IsLower(word[0]))
        {
            return WordLook.Small;
        }

        if (!char.IsUpper(word[0]))
        {
            return UnspacedScripts.Contains(word[0]) && !UnspacedScripts.IsSoutheastAsian(word[0]) ? WordLook.Unspaced : WordLook.Uncased;
        }

        int capitals = 0;
        foreach (char c in word)
        {
            if (char.IsLower(c))
            {
                return WordLook.Capitalised;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals > 1 ? WordLook.Capitals : WordLook.Initial;
    }

    private static bool ContainsLetter(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static WordClose CloseOf(ReadOnlySpan<char> word) => word[^1] switch
    {
        '.' or '…' or '。' or '．' or '।' or '۔' or '։' or '።' => WordClose.Stop,
        '!' or '?' or '！' or '？' or '؟' or '¡' => WordClose.Mark,
        ':' or '：' => WordClose.Colon,
        ',' or ';' or '，' or '、' or '；' or '،' or '؛' => WordClose.Comma,
        char c => char.IsLetterOrDigit(c) ? WordClose.Plain : WordClose.Symbol,
    };
}
