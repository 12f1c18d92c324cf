using System.Buffers;

namespace Ingest.Parsing.Html;

/// <summary>
/// The quotation marks that browsers write around <c>q</c>. Theirs differ from language to language; ours are the English ones, single inside others. Many
/// pages switch them off and write their own: then those stay alone.
/// </summary>
internal sealed class QuoteMarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'“”„‟‘’‚‛«»‹›「」『』〝〞＂");

    private int _open;

    /// <summary>Writes the mark before a quotation; false when it has one already, or nothing to quote.</summary>
    public bool Open(HtmlNode quotation, InlineText text)
    {
        char first = FirstOf(quotation);
        bool isMarked = first == '\0' || Marks.Contains(first) || (text.Length > 0 && !text.IsAfterSpace && Marks.Contains(text.Written[^1]));
        if (!isMarked)
        {
            text.Append(_open++ % 2 == 0 ? "“" : "‘");
        }

        return !isMarked;
    }

    /// <summary>Writes the mark behind the quotation opened last; none at the start of a block.</summary>
    public void Close(InlineText text)
    {
        _open--;
        if (text.Length > 0)
        {
            text.Attach(_open % 2 == 0 ? '”' : '’');
        }
    }

    private static char FirstOf(HtmlNode quotation)
    {
        for (HtmlNode node = quotation.First; node.Exists; node = node.NextIn(quotation))
        {
            if (node.IsText && node.Text.TrimStart() is [var first, ..])
            {
                return first;
            }
        }

        return '\0';
    }
}
