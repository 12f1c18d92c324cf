namespace Ingest.Parsing;

/// <summary>Names within names, in brackets or quotes: "Richard (R.J.) Eskow", "William “Bill” Smith".</summary>
internal static class Nicknames
{
    private const string Opening = "(\"“„«";
    private const string Closing = ")\"”“»";
    private const int MaximumWords = 2;

    /// <summary>Whether a character can begin a nickname.</summary>
    public static bool IsMark(char c) => Opening.Contains(c, StringComparison.Ordinal);

    /// <summary>The word behind the nickname that begins at a word; that word itself where none does.</summary>
    /// <param name="line">The byline.</param>
    /// <param name="words">Its words.</param>
    /// <param name="start">The name's first word.</param>
    /// <param name="at">Where a nickname may begin.</param>
    public static int Behind(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int start, int at)
    {
        // Behind a full name brackets hold whom the author writes for: "Ann Example (AP) Rome".
        int mark = Opening.IndexOf(line[words[at]][0], StringComparison.Ordinal);
        if (mark < 0 || at == start || (mark == 0 && at > start + 1) || !char.IsUpper(line[words[at - 1]][0]))
        {
            return at;
        }

        for (int end = at; end < at + MaximumWords && end + 1 < words.Length; end++)
        {
            if (line[words[end]][^1] == Closing[mark])
            {
                return char.IsUpper(line[words[end + 1]][0]) ? end + 1 : at;
            }
        }

        return at;
    }

    /// <summary>A name without the nicknames in it.</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> name)
    {
        if (name.IndexOfAny(Opening) < 0)
        {
            return name;
        }

        string[] all = name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = new List<string>(all.Length);
        Span<Range> words = new Range[all.Length];
        int count = name.Split(words, ' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < count; i++)
        {
            i = Behind(name, words[..count], 0, i);
            kept.Add(all[i]);
        }

        return string.Join(' ', kept);
    }
}
