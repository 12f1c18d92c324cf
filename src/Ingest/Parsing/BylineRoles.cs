using Ingest.Decoding;

namespace Ingest.Parsing;

/// <summary>Tells names in a byline from what stands behind their comma: what the author is, for whom, and where.</summary>
internal static class BylineRoles
{
    private static readonly KnownWords Roles = new(EmbeddedLines.Read("Parsing/byline-roles.txt"));

    private static readonly KnownWords GroupWords = new(EmbeddedLines.Read("Parsing/group-words.txt"));

    private static readonly KnownWords Degrees = new(EmbeddedLines.Read("Parsing/degrees.txt"));

    /// <summary>Whether a word stands in names of organisations and groups rather than persons.</summary>
    public static bool IsGroupWord(ReadOnlySpan<char> word) => GroupWords.Contains(word);

    /// <summary>Whether a word tells what an author is to the paper.</summary>
    public static bool IsRole(ReadOnlySpan<char> word) => Roles.Contains(word);

    /// <summary>Where a name ends that may go on with a role: "Ann Example, Health Editor"; in a byline also with a paper or a place: "By Ann Example, Lisbon".</summary>
    /// <param name="line">The byline.</param>
    /// <param name="words">Its words.</param>
    /// <param name="start">The name's first word.</param>
    /// <param name="end">The word behind the name, which may itself be a role.</param>
    /// <param name="isOpened">Whether an opener stood before the name.</param>
    public static int EndBefore(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, int start, int end, bool isOpened)
    {
        int comma = -1;
        for (int i = start; i <= end && i < words.Length; i++)
        {
            ReadOnlySpan<char> word = line[words[i]];
            ReadOnlySpan<char> bare = word.Trim(",.:()");
            if (comma > start && (IsRole(bare) || (isOpened && IsGroupWord(bare))))
            {
                return IsPerson(line, words[start..comma]) ? Math.Min(comma, end) : end;
            }

            comma = word[^1] == ',' ? i + 1 : word is "and" ? -1 : comma;
        }

        bool isElsewhere = isOpened && comma > start && comma < end && ((comma == end - 1 && IsPlace(line[words[comma]])) || IsAgency(line, words[comma..end]));
        return isElsewhere && IsPerson(line, words[start..comma]) && line[words[start].Start..words[comma - 1].End].ContainsAnyInRange('a', 'z') ? comma : end;
    }

    // "CNN", "USA TODAY", but no degrees.
    private static bool IsAgency(ReadOnlySpan<char> line, ReadOnlySpan<Range> words)
    {
        foreach (Range range in words)
        {
            ReadOnlySpan<char> word = line[range].TrimEnd('.');
            if (word.Length < 2 || Degrees.Contains(word) || word.ContainsAnyExceptInRange('A', 'Z'))
            {
                return false;
            }
        }

        return true;
    }

    // "By phone, office" is no byline.
    private static bool IsPerson(ReadOnlySpan<char> line, ReadOnlySpan<Range> words) => Bylines.IsPersonal(line[words[0].Start..words[^1].End].ToString());

    // Not a degree ("PhD", "MD"), nor "Jr.".
    private static bool IsPlace(ReadOnlySpan<char> word) =>
        word.Length > 3 && char.IsUpper(word[0]) && !word[1..].ContainsAnyExceptInRange('a', '\uffff');
}
