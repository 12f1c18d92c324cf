using System.Buffers;

namespace Ingest.Parsing.PlainText;

/// <summary>Divides a text into its lines, in one pass.</summary>
internal static class LineReader
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>The lines that are not blank, in order; at most <paramref name="maximum"/>.</summary>
    public static List<TextLine> Read(string text, int maximum, CancellationToken cancellationToken)
    {
        var lines = new List<TextLine>(Math.Min(maximum, 16 + (text.Length / 60)));
        int blank = 0;
        int position = 0;
        while (position < text.Length && lines.Count < maximum)
        {
            int length = text.AsSpan(position).IndexOfAny(LineEnds);
            int end = length < 0 ? text.Length : position + length;
            if (Trim(text, position, end, blank, out TextLine line))
            {
                lines.Add(line);
                blank = 0;
            }
            else
            {
                blank++;
            }

            position = end + LineEndLength(text, end);
            if ((lines.Count & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return lines;
    }

    private static int LineEndLength(string text, int end) =>
        end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1;

    private static bool Trim(string text, int start, int end, int blank, out TextLine line)
    {
        int indent = 0;
        while (start < end && InvisibleCharacters.IsBlank(text[start]))
        {
            indent = text[start] == '\t' ? (indent | 7) + 1 : indent + InvisibleCharacters.Columns(text[start]);
            start++;
        }

        while (end > start && InvisibleCharacters.IsBlank(text[end - 1]))
        {
            end--;
        }

        line = new(start, end, indent, blank);
        return start < end;
    }
}
