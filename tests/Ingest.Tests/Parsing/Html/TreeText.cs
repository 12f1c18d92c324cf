using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ingest.Parsing.Html;

namespace Ingest.Tests.Parsing.Html;

/// <summary>
/// Trees as text, to compare the light document with AngleSharp's own. Declarative shadow roots are left out: AngleSharp takes them
/// out of the tree, in the light document they stay, for their text is shown.
/// </summary>
internal static class TreeText
{
    public static string Of(LightDocument document)
    {
        var text = new StringBuilder();
        LightNode? node = document.First;
        while (node is not null)
        {
            if (node is LightElement element && !element.Has(AttributeKind.Shadowrootmode))
            {
                text.Append('<').Append(element.DisplayName).Append('>');
                if (element.First is { } child)
                {
                    node = child;
                    continue;
                }

                text.Append("</>");
            }
            else if (node is LightText run)
            {
                AppendText(text, run.Text.Span, node.Parent is LightElement { Tag: Tag.Pre } && node.Previous is null);
            }

            while (node.Next is null && node.Parent is LightElement parent)
            {
                text.Append("</>");
                node = parent;
            }

            node = node.Next;
        }

        return text.ToString();
    }

    public static string Of(IDocument document)
    {
        var text = new StringBuilder();
        var open = new Stack<(IReadOnlyList<INode> Nodes, int Next)>();
        open.Push(([.. document.ChildNodes], 0));
        while (open.TryPop(out (IReadOnlyList<INode> Nodes, int Next) level))
        {
            if (level.Next >= level.Nodes.Count)
            {
                text.Append(open.Count > 0 ? "</>" : "");
                continue;
            }

            open.Push((level.Nodes, level.Next + 1));
            INode node = level.Nodes[level.Next];
            if (node is IElement element)
            {
                text.Append('<').Append(element.LocalName == "listing" ? "pre" : element.LocalName).Append('>');
                open.Push(([.. ((INode)(element as IHtmlTemplateElement)?.Content! ?? element).ChildNodes], 0));
            }
            else if (node is IText run)
            {
                AppendText(text, run.Data, false);
            }
        }

        return text.ToString();
    }

    // The newline after <pre> is AngleSharp's to drop in one tree and the block walk's in the other.
    private static void AppendText(StringBuilder text, ReadOnlySpan<char> run, bool opensPre) => text.Append(opensPre && run is ['\n', ..] ? run[1..] : run);
}
