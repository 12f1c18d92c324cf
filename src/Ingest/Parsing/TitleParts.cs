using System.Text;

namespace Ingest.Parsing;

/// <summary>The parts of a <c>title</c>: "Page | Section - Site".</summary>
internal static class TitleParts
{
    private const int MaximumInBrackets = 60;

    private static readonly char[] Brackets = ['(', ')'];

    /// <summary>White space collapsed.</summary>
    public static string Collapse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var collapsed = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                collapsed.Append(c);
            }
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString().TrimEnd();
    }

    /// <summary>Where the parts start and end; separators are dashes, dots, arrows and colons, single or double, between spaces, and any bar, but none in brackets.</summary>
    public static List<(int Start, int End)> Split(string title)
    {
        var parts = new List<(int Start, int End)>();
        int start = 0;
        for (int i = 0; i < title.Length; i++)
        {
            int end = title.AsSpan(i).StartsWith("::") ? i + 2 : i + 1;
            bool isSpaced = i > 0 && end < title.Length && title[i - 1] == ' ' && title[end] == ' ';
            bool separates = title[i] is '|' or '»' or '«' || (isSpaced && title[i] is '-' or '–' or '—' or '·' or '•' or ':' or '~' or '›');
            if (separates && !IsInBrackets(title, i))
            {
                Add(parts, title, start, i);
                start = end;
            }
        }

        Add(parts, title, start, title.Length);
        return parts;
    }

    // In one pair that is no smiley.
    private static bool IsInBrackets(string title, int at)
    {
        int open = title.LastIndexOfAny(Brackets, at);
        int close = title.IndexOfAny(Brackets, at);
        return open >= 0 && close >= 0 && title[open] == '(' && title[close] == ')' && close - open <= MaximumInBrackets && char.IsLetterOrDigit(title[open + 1]);
    }

    private static void Add(List<(int Start, int End)> parts, string title, int start, int end)
    {
        while (start < end && title[start] == ' ')
        {
            start++;
        }

        while (end > start && title[end - 1] == ' ')
        {
            end--;
        }

        if (end > start)
        {
            parts.Add((start, end));
        }
    }
}
