using System.Text;

namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Lines of code as one block: indentation kept relative to the least indented line, blank lines kept.</summary>
internal static class CodeText
{
    // Deeper indentation or longer gaps are no code; they would only let a short dump make a long record.
    private const int MaximumIndent = 200;

    /// <summary>Blank lines within code that are kept, and that code goes on over.</summary>
    public const int MaximumBlankLines = 3;

    /// <summary>The draft of code that nothing marks: the lines from <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public static Draft Make(DumpText dump, int first, int end) => new()
    {
        Kind = BlockKind.Code,
        Text = Of(dump, first, end),
        Start = dump.Lines[first].Start,
        End = dump.Lines[end - 1].End,
        Shape = dump.Shapes[first],
        BlankBefore = dump.Lines[first].BlankBefore,
    };

    /// <summary>The text of the lines from <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public static string Of(DumpText dump, int first, int end)
    {
        int least = int.MaxValue;
        for (int i = first; i < end; i++)
        {
            least = Math.Min(least, dump.Lines[i].Indent);
        }

        var code = new StringBuilder();
        for (int i = first; i < end; i++)
        {
            TextLine line = dump.Lines[i];
            if (i > first)
            {
                code.Append('\n', 1 + Math.Min(MaximumBlankLines, line.BlankBefore));
            }

            code.Append(' ', Math.Min(MaximumIndent, line.Indent - least));
            AppendVisible(code, dump.Line(i));
        }

        return code.ToString();
    }

    private static void AppendVisible(StringBuilder code, ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (c == '\t' || !InvisibleCharacters.IsZeroWidth(c))
            {
                code.Append(InvisibleCharacters.IsBlank(c) && c != '\t' ? ' ' : c);
            }
        }
    }
}
