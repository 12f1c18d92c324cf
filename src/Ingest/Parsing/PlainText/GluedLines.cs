namespace Ingest.Parsing.PlainText;

/// <summary>
/// Blocks that a program glued into one line because the source had no white space between their elements, as <c>get_text()</c> of Beautiful Soup
/// does. Where a sentence ends and the next begins without a space, more often than a slip of the keyboard, the line is parted.
/// </summary>
internal static class GluedLines
{
    /// <summary>Joints from which they are taken to be glue; 4, not tuned.</summary>
    private const int LeastJoints = 4;

    /// <summary>Sentences to a joint at most: paragraphs are shorter, and slips of the keyboard are rarer. 100, not tuned.</summary>
    private const int MostSentences = 100;

    /// <summary>Shorter lines may be wrapped ones.</summary>
    private const int LeastLength = HardWrap.MaximumWidth;

    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(".!?…”\"’)");

    /// <summary>The lines, parted where they are glued; the same list where they are not.</summary>
    public static List<TextLine> Part(string text, List<TextLine> lines, int maximum)
    {
        if (!AreGlued(text, lines))
        {
            return lines;
        }

        var parted = new List<TextLine>(lines.Count + LeastJoints);
        foreach (TextLine line in lines)
        {
            TextLine rest = line;
            while (line.Length > LeastLength && parted.Count < maximum && FindJoint(rest.In(text), out _) is var joint and > 0)
            {
                parted.Add(rest with { End = rest.Start + joint });
                rest = rest with { Start = rest.Start + joint, BlankBefore = 0 };
            }

            parted.Add(rest);
        }

        return parted;
    }

    private static bool AreGlued(string text, List<TextLine> lines)
    {
        int joints = 0;
        int sentences = 0;
        foreach (TextLine line in lines)
        {
            ReadOnlySpan<char> rest = line.In(text);
            while (line.Length > LeastLength && !rest.IsEmpty)
            {
                int joint = FindJoint(rest, out int before);
                sentences += before;
                joints += joint > 0 ? 1 : 0;
                rest = joint > 0 ? rest[joint..] : [];
            }
        }

        return joints >= LeastJoints && sentences <= joints * MostSentences;
    }

    /// <summary>Where the first glued sentence begins; 0 where none does. Counts the ends of sentences before it that have their space.</summary>
    private static int FindJoint(ReadOnlySpan<char> line, out int sentences)
    {
        sentences = 0;
        int position = 0;
        while (position < line.Length && line[position..].IndexOfAny(Ends) is var step and >= 0)
        {
            position += step + 1;
            if (IsJoint(line, position))
            {
                return position;
            }

            sentences += position < line.Length && line[position] == ' ' && line[position - 1] is '.' or '!' or '?' or '…' ? 1 : 0;
        }

        return 0;
    }

    // "…ends here.Next one", but no name of a file, a host or a part of a program ("Program.Cs", "app.Run()").
    private static bool IsJoint(ReadOnlySpan<char> line, int position)
    {
        int end = position - 1;
        end -= end > 0 && line[end] is '”' or '"' or '’' or ')' ? 1 : 0;
        return end > 0
            && position < line.Length
            && line[end] is '.' or '!' or '?' or '…'
            && IsSmallWord(line[..end])
            && char.IsUpper(line[position])
            && IsWordInSentence(line[position..]);
    }

    private static bool IsSmallWord(ReadOnlySpan<char> before)
    {
        int start = before.Length;
        while (start > 0 && char.IsLower(before[start - 1]))
        {
            start--;
        }

        return before.Length - start >= 2 && (start == 0 || before[start - 1] is ' ' or '’' or '\'' or '-' or '(' or '“' or '"');
    }

    private static bool IsWordInSentence(ReadOnlySpan<char> word)
    {
        int end = 1;
        while (end < word.Length && char.IsLower(word[end]))
        {
            end++;
        }

        return end < word.Length && word[end] is ' ' or '’' or '\'' or ',';
    }
}
