namespace Ingest.Parsing.PlainText.RunOn;

/// <summary>Divides a line into words: at white space, and where a small letter, a digit or the end of a sentence touches a capital.</summary>
internal static class RunWords
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    private const string Openers = "([{\"'“‘«‹„¿¡";

    private const string Closers = ")]}\"'”’»›";

    /// <summary>The words of a part of a text.</summary>
    public static List<RunWord> Read(string text, int start, int end)
    {
        var words = new List<RunWord>((end - start) / 5);
        Read(text, start, end, words);
        return words;
    }

    /// <summary>Adds the words of a part of a text to others.</summary>
    public static void Read(string text, int start, int end, List<RunWord> words)
    {
        int at = start;
        while (at < end)
        {
            bool isGlued = at > start && !char.IsWhiteSpace(text[at - 1]);
            while (at < end && char.IsWhiteSpace(text[at]))
            {
                at++;
                isGlued = false;
            }

            int first = at;
            while (at < end && !char.IsWhiteSpace(text[at]) && (at == first || !IsJoint(text.AsSpan(start, end - start), at - start)))
            {
                at++;
            }

            if (at > first)
            {
                words.Add(Of(text, first, at, isGlued));
            }
        }
    }

    /// <summary>Whether blocks may have met without a space before a character: "HomeAbout", "here.Next", "2024By", but not "iPhone". Names like YouTube are told apart by the odds.</summary>
    public static bool IsJoint(ReadOnlySpan<char> line, int at)
    {
        if (!char.IsUpper(line[at]) || char.IsWhiteSpace(line[at - 1]))
        {
            return false;
        }

        char before = line[at - 1];
        if (char.IsLower(before))
        {
            return at >= 2 && char.IsLetter(line[at - 2]);
        }

        bool opensWord = at + 1 < line.Length && (char.IsLower(line[at + 1]) || line[at + 1] == ' ');
        return opensWord && (before == '.' ? EndsSmallWord(line[..(at - 1)]) && OpensSentence(line[at..]) : char.IsAsciiDigit(before) || before is '!' or '?' or '…' or ':' || Closers.Contains(before));
    }

    // No name of a file or of a part of a program: "Program.Cs", "2.Beta".
    private static bool EndsSmallWord(ReadOnlySpan<char> before)
    {
        int start = before.Length;
        while (start > 0 && char.IsLower(before[start - 1]))
        {
            start--;
        }

        return before.Length - start >= 2 && (start == 0 || before[start - 1] is ' ' or '’' or '\'' or '-' or '(' or '“' or '"');
    }

    // No "app.Run()".
    private static bool OpensSentence(ReadOnlySpan<char> word)
    {
        int end = 1;
        while (end < word.Length && char.IsLower(word[end]))
        {
            end++;
        }

        return end < word.Length && word[end] is ' ' or '’' or '\'' or ',';
    }

    private static RunWord Of(string text, int start, int end, bool isGlued)
    {
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        ReadOnlySpan<char> opened = word.TrimStart(Openers);
        ReadOnlySpan<char> bare = opened.TrimEnd(Closers);
        return new(start, end, HashOf(word), LookOf(opened), CloseOf(bare.IsEmpty ? word : bare), isGlued);
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
