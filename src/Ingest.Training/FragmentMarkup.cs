using System.Net;
using System.Text;
using Ingest.Parsing;

namespace Ingest.Training;

/// <summary>Writes blocks as plain markup, the way an editor stores an article or a feed carries it: no classes, no layout.</summary>
internal static class FragmentMarkup
{
    /// <summary>The markup of blocks; a whole page with a title where there is one, else bare elements.</summary>
    public static string Of(IReadOnlyList<Block> blocks, string? title)
    {
        var html = new StringBuilder();
        if (title is not null)
        {
            html.Append("<!doctype html><html><head><title>").Append(WebUtility.HtmlEncode(title)).Append("</title></head><body>");
        }

        for (int i = 0; i < blocks.Count; i++)
        {
            string? around = Around(blocks[i]);
            bool goesOn = i > 0 && around == Around(blocks[i - 1]) && blocks[i].Group == blocks[i - 1].Group;
            html.Append(around is null || goesOn ? "" : $"<{around}>");
            Write(html, blocks[i]);
            bool isLast = i + 1 == blocks.Count || around != Around(blocks[i + 1]) || blocks[i].Group != blocks[i + 1].Group;
            html.Append(around is null || !isLast ? "" : $"</{around}>");
        }

        return html.ToString();
    }

    private static string? Around(Block block) => block.Kind switch
    {
        BlockKind.ListItem => block.IsOrdered ? "ol" : "ul",
        BlockKind.TableRow => "table",
        BlockKind.Quote => "blockquote",
        BlockKind.DefinitionTerm or BlockKind.DefinitionDescription => "dl",
        _ => null,
    };

    private static void Write(StringBuilder html, Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.TableRow:
                html.Append("<tr>").AppendJoin("", block.Cells.Select(Cell)).Append("</tr>");
                break;
            case BlockKind.Image:
                html.Append("<img src=\"image.jpg\" alt=\"").Append(WebUtility.HtmlEncode(block.Text)).Append("\">");
                break;
            default:
                string element = Element(block);
                html.Append('<').Append(element).Append('>');
                WriteText(html, block);
                html.Append("</").Append(element).Append('>');
                break;
        }
    }

    private static string Element(Block block) => block.Kind switch
    {
        BlockKind.Heading => $"h{block.Level}",
        BlockKind.ListItem => "li",
        BlockKind.Code => "pre",
        BlockKind.DefinitionTerm => "dt",
        BlockKind.DefinitionDescription => "dd",
        BlockKind.Caption => "figcaption",
        _ => "p",
    };

    private static string Cell(TableCell cell)
    {
        string element = cell.IsHeader ? "th" : "td";
        return $"<{element} colspan={cell.ColumnSpan}>{WebUtility.HtmlEncode(cell.Text)}</{element}>";
    }

    // Of what stands inside the text only links matter to the features.
    private static void WriteText(StringBuilder html, Block block)
    {
        int done = 0;
        foreach (InlineSpan link in block.Inlines.Where(span => span.Kind == InlineKind.Link && span.Length > 0))
        {
            html.Append(WebUtility.HtmlEncode(block.Text[done..link.Start])).Append("<a href=\"").Append(WebUtility.HtmlEncode(link.Target)).Append("\">");
            done = link.Start + link.Length;
            html.Append(WebUtility.HtmlEncode(block.Text[link.Start..done])).Append("</a>");
        }

        html.Append(WebUtility.HtmlEncode(block.Text[done..]));
    }
}
