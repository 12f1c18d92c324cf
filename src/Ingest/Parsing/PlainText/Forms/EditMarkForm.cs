using System.Text;

namespace Ingest.Parsing.PlainText.Forms;

/// <summary>
/// The heading of a wiki, told by the link behind it that edits its section: <c>History[edit]</c>, or, where every element has a line of its own,
/// <c>History</c>, <c>[</c>, <c>edit</c>, <c>]</c>.
/// </summary>
internal sealed class EditMarkForm : IDumpForm
{
    /// <summary>Lines of a mark with two links: brackets, words and the bar between them.</summary>
    private const int MaximumLines = 5;

    private const int Level = 2;

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        // The mark is a link, and may have a number or an address of its own: "History[[7]edit]".
        ReadOnlySpan<char> marked = dump.Line(line);
        int below = MarkLines(dump, line + 1);
        bool mayBeBehind = marked.Contains('[') && (marked[^1] == ']' || dump.Links.ArePresent);
        if (below == 0 && !mayBeBehind)
        {
            return 0;
        }

        ReadOnlySpan<char> text = dump.WithoutLinks(marked);
        if (text.IsEmpty || text.Length > HeadingLength.Maximum)
        {
            return 0;
        }

        // Behind the heading, or below it; a mark alone belongs to the line before, and has been read.
        int open = text[^1] == ']' ? text.LastIndexOf('[') : 0;
        int lines = open > 0 && EditMarks.IsBracketed(text[open..]) ? 1 : below > 0 ? 1 + below : 0;
        if (lines > 0)
        {
            drafts.Add(MarkedHeadingForm.Make(dump, line, lines, InvisibleCharacters.Collapse(text), Level));
        }

        return lines;
    }

    // Lines from this one that are a mark together; 0 where they are none.
    private static int MarkLines(DumpText dump, int first)
    {
        int last = Math.Min(dump.References.FirstLine, first + MaximumLines);
        if (first >= last || dump.Line(first)[0] != '[')
        {
            return 0;
        }

        var joined = new StringBuilder();
        for (int i = first; i < last && joined.Length + dump.Lines[i].Length <= EditMarks.MaximumCharacters; i++)
        {
            joined.Append(dump.Line(i));
            if (dump.Line(i)[^1] == ']')
            {
                return EditMarks.IsBracketed(joined.ToString()) ? i + 1 - first : 0;
            }
        }

        return 0;
    }
}
