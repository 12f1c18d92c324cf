using System.Text;

namespace Ingest.Parsing;

/// <summary>Bylines whose parts touch: elements that are set apart by style only.</summary>
internal static class GluedWords
{
    /// <summary>The text with spaces where parts of a byline touch: "Written byAnn Example", "By:Ann Example", "Ann Example3/4/2025", "Ann ExampleDecember 3".</summary>
    public static string Split(string text)
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
            || (char.IsUpper(text[at]) && char.IsLower(previous) && (EndsWithBy(text, at) || NameEnds.IsEnder(WordAt(text, at))));
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
}
