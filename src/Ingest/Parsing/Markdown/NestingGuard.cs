namespace Ingest.Parsing.Markdown;

/// <summary>
/// Takes hostile nesting out of Markdown before the parser sees it, which recurses on nesting and backtracks on unclosed
/// brackets. Marks beyond the limits become spaces, so that positions stay and no word is lost.
/// </summary>
internal static class NestingGuard
{
    // Deeper than people write by an order of magnitude, well below the parser's own limit of 128 levels.
    private const int MaximumLeadingMarks = 24;
    private const int MaximumIndent = 48;
    private const int TabWidth = 4;
    private const int MaximumMarksPerParagraph = 2_000;
    private const int MaximumOpenBrackets = 24;

    // Of addresses and footnotes; the parser looks for each among all before it. Long books have some thousands.
    private const int MaximumDefinitions = 10_000;

    /// <summary>The text within the limits; the same instance when nothing had to be taken out.</summary>
    public static string Flatten(string text)
    {
        char[]? changed = null;
        int marks = 0;
        int brackets = 0;
        int definitions = 0;
        int position = 0;
        while (position < text.Length)
        {
            int length = text.AsSpan(position).IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : position + length;
            if (text.AsSpan(position, end - position).IsWhiteSpace())
            {
                marks = 0;
                brackets = 0;
            }

            int content = FlattenStart(text, position, end, ref changed);
            definitions += IsDefinition(text.AsSpan(content, end - content)) ? 1 : 0;
            if (definitions > MaximumDefinitions && content < end && text[content] == '[')
            {
                Blank(text, content, ref changed);
            }

            FlattenRest(text, content, end, ref marks, ref brackets, ref changed);
            position = end + LineEnds.LengthAt(text, end);
        }

        return changed is null ? text : new string(changed);
    }

    private static bool IsDefinition(ReadOnlySpan<char> line) => line.StartsWith('[') && line.Contains("]:", StringComparison.Ordinal);

    private static int FlattenStart(string text, int start, int end, ref char[]? changed)
    {
        int marks = 0;
        int column = 0;
        int i = start;
        for (; i < end && IsLeading(text, i, end, out bool isMark); i++)
        {
            marks += isMark ? 1 : 0;

            // Spaces cannot be made fewer without moving positions; without its mark a line indented that far continues the one above.
            if (isMark && (marks > MaximumLeadingMarks || column > MaximumIndent))
            {
                Blank(text, i, ref changed);
            }

            column = text[i] == '\t' ? (column / TabWidth * TabWidth) + TabWidth : column + 1;
        }

        return i;
    }

    private static bool IsLeading(string text, int i, int end, out bool isMark)
    {
        char c = text[i];
        bool standsAlone = i + 1 >= end || text[i + 1] is ' ' or '\t';
        bool isNumbered = (char.IsAsciiDigit(c) && i + 2 < end && text[i + 1] is '.' or ')' && text[i + 2] == ' ')
            || (c is '.' or ')' && standsAlone && i > 0 && char.IsAsciiDigit(text[i - 1]));
        isMark = c is '>' or ':' || (c is '-' or '*' or '+' && standsAlone) || (isNumbered && char.IsAsciiDigit(c));
        return isMark || isNumbered || c is ' ' or '\t';
    }

    private static void FlattenRest(string text, int start, int end, ref int marks, ref int brackets, ref char[]? changed)
    {
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (c is '[' or '*' or '_' or '<' or '!' or '`' or '$' or '~' or '^')
            {
                marks++;
                brackets += c == '[' ? 1 : 0;
                if (marks > MaximumMarksPerParagraph || brackets > MaximumOpenBrackets || RunsLong(text, i, start))
                {
                    Blank(text, i, ref changed);
                }
            }
            else if (c == ']')
            {
                brackets = Math.Max(0, brackets - 1);
            }
        }
    }

    // A fence or rule may be long; emphasis of 30 marks nests 15 levels deep.
    private static bool RunsLong(string text, int i, int start) =>
        i - 30 > start && text[i] is '*' or '_' or '~' && text.AsSpan(i - 30, 30).ContainsAnyExcept(text[i]) is false && text.AsSpan(start, i - start).ContainsAnyExcept(text[i]);

    private static void Blank(string text, int i, ref char[]? changed)
    {
        changed ??= text.ToCharArray();
        changed[i] = ' ';
    }
}
