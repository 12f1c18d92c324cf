using System.Buffers;

namespace Ingest.Parsing.PlainText;

/// <summary>Divides a text into its lines, in one pass.</summary>
internal static class LineReader
{
    // Characters of a line, in most dumps: fewer make the list grow once more.
    private const int UsualLength = 40;

    private static readonly SearchValues<char> EndSigns = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>The lines that are not blank, in order; at most <paramref name="maximum"/>, <paramref name="isCut"/> where there are more.</summary>
    public static List<TextLine> Read(string text, int maximum, out bool isCut, CancellationToken cancellationToken)
    {
        var lines = new List<TextLine>(Math.Min(maximum, 16 + (text.Length / UsualLength)));
        int blank = 0;
        int position = 0;
        isCut = false;
        while (position < text.Length && !isCut)
        {
            int length = text.AsSpan(position).IndexOfAny(EndSigns);
            int end = length < 0 ? text.Length : position + length;
            if (!Trim(text, position, end, blank, lines.Count == 0 ? 0 : lines[^1].Quotes, out TextLine line))
            {
                blank++;
            }
            else if (lines.Count == maximum)
            {
                isCut = true;
            }
            else
            {
                lines.Add(line);
                blank = 0;
            }

            position = end + LineEnds.LengthAt(text, end);
            if ((lines.Count & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return lines;
    }

    private static bool Trim(string text, int start, int end, int blank, int quotesBefore, out TextLine line)
    {
        while (end > start && InvisibleCharacters.IsBlank(text[end - 1]))
        {
            end--;
        }

        int indent = SkipBlanks(text, ref start, end);
        int quotes = 0;
        bool isBlankQuote = quotesBefore > 0 && !text.AsSpan(start, end - start).ContainsAnyExcept('>', ' ');
        while (start < end && (isBlankQuote || IsQuoteMark(text.AsSpan(start, end - start))))
        {
            quotes++;
            start++;
            indent += 1 + SkipBlanks(text, ref start, end);
        }

        line = new(start, end, indent, blank, quotes);
        return start < end;
    }

    // "> text" and ">> text"; ">>> text" is what an interpreter prompts with.
    private static bool IsQuoteMark(ReadOnlySpan<char> line) =>
        line is ['>', ' ' or '\t', _, ..] or ['>', '>', ' ' or '\t', _, ..];

    private static int SkipBlanks(string text, ref int start, int end)
    {
        int columns = 0;
        for (; start < end && InvisibleCharacters.IsBlank(text[start]); start++)
        {
            columns = text[start] == '\t' ? (columns | 7) + 1 : columns + InvisibleCharacters.Columns(text[start]);
        }

        return columns;
    }
}
