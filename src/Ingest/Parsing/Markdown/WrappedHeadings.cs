using System.Buffers;

namespace Ingest.Parsing.Markdown;

/// <summary>
/// Headings as html2text wraps them, like any text, and as pandoc wraps the tags in them: Markdown ends a heading with its line, so the rest would be a paragraph, and a link
/// in it text. Spaces take the place of line ends, so that positions stay.
/// </summary>
internal static class WrappedHeadings
{
    /// <summary>Columns at which html2text wraps, its <c>body_width</c>; 78.</summary>
    private const int Width = 78;

    /// <summary>Lines of one heading, at most; 5, an estimate. Of its tags there may be more: 12, an estimate.</summary>
    private const int MaximumLines = 5;
    private const int MaximumTagLines = 12;

    private static readonly SearchValues<char> BlockMarks = SearchValues.Create("#>*-+|`~=0123456789");

    /// <summary>The text with each heading on one line; the same instance when all are, or where text stands right below headings that had room for it.</summary>
    public static string Join(string text)
    {
        char[]? joined = null;
        bool isInFence = false;
        for (int line = 0, end; line < text.Length; line = end + 1)
        {
            end = EndOf(text, line);
            ReadOnlySpan<char> written = text.AsSpan(line, end - line).TrimEnd();
            isInFence ^= written.StartsWith("```", StringComparison.Ordinal) || written.StartsWith("~~~", StringComparison.Ordinal);
            if (isInFence || !IsHeading(written, out bool isBare))
            {
                continue;
            }

            int last = line;
            for (int lines = 1; lines < MaximumTagLines && end < text.Length && IsInTag(text.AsSpan(line, end - line)); lines++)
            {
                joined ??= text.ToCharArray();
                Join(text, last, end, joined);
                (last, end) = (end + 1, EndOf(text, end + 1));
            }

            if (!isBare && GoesOn(text, end) && !IsFull(text, last, end))
            {
                return text;
            }

            for (int lines = 1; lines < MaximumLines && GoesOn(text, end) && ((isBare && lines == 1) || IsFull(text, last, end)); lines++)
            {
                joined ??= text.ToCharArray();
                Join(text, last, end, joined);
                (last, end) = (end + 1, EndOf(text, end + 1));
            }
        }

        return joined is null ? text : new string(joined);
    }

    // An address that is broken behind a hyphen is mended with those of paragraphs.
    private static void Join(string text, int line, int end, char[] joined)
    {
        ReadOnlySpan<char> written = text.AsSpan(line, end - line).TrimEnd('\r');
        bool isInAddress = written is [.., '-'] && written.LastIndexOf("](") > written.LastIndexOf(')');
        if (!isInAddress)
        {
            joined.AsSpan(line + written.Length, end + 1 - line - written.Length).Fill(' ');
        }
    }

    private static int EndOf(string text, int line) => text.IndexOf('\n', line) is var end and >= 0 ? end : text.Length;

    // A heading may have its marks on one line and its text on the next.
    private static bool IsHeading(ReadOnlySpan<char> line, out bool isBare)
    {
        int level = line.IndexOfAnyExcept('#');
        isBare = level < 0 && line.Length is > 1 and <= 6;
        return isBare || (level is > 0 and <= 6 && line[level] == ' ');
    }

    private static bool IsInTag(ReadOnlySpan<char> heading) =>
        heading.LastIndexOf('<') is var tag and >= 0 && tag + 1 < heading.Length && (char.IsAsciiLetter(heading[tag + 1]) || heading[tag + 1] == '/') && !heading[tag..].Contains('>');

    // Whether the next line is text.
    private static bool GoesOn(string text, int end) =>
        end + 1 < text.Length && text.AsSpan(end + 1, EndOf(text, end + 1) - end - 1).Trim() is [var first, ..] && !BlockMarks.Contains(first);

    // Whether the next line's first word had no room on this one, which is itself no longer than html2text leaves lines.
    private static bool IsFull(string text, int line, int end)
    {
        ReadOnlySpan<char> written = text.AsSpan(line, end - line).TrimEnd();
        ReadOnlySpan<char> next = text.AsSpan(end + 1, EndOf(text, end + 1) - end - 1);
        int word = next.IndexOfAny(' ', '-', '\r') is var stop and >= 0 ? stop : next.Length;
        return written.Length + 1 + word > Width && (written.Length <= Width || written.LastIndexOf(' ') <= Width);
    }
}
