using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ingest.Parsing.Html;

namespace Ingest.Tests.Parsing.Html;

/// <summary>
/// Trees as text, to compare ours with AngleSharp's. Declarative shadow roots are left out: AngleSharp takes them
/// out of the tree, in ours they stay, for their text is shown.
/// </summary>
internal static class TreeText
{
    public static string Of(HtmlTree tree)
    {
        var text = new StringBuilder();
        HtmlNode node = tree.Document.First;
        while (node.Exists)
        {
            if (node.IsText)
            {
                AppendText(text, node.Text);
            }
            else if (!node.Has(AttributeKind.Shadowrootmode))
            {
                AppendTag(text, node.Name, node);
                if (node.First.Exists)
                {
                    node = node.First;
                    continue;
                }

                text.Append("</>");
            }

            while (!node.Next.Exists && node.Parent.IsElement)
            {
                text.Append("</>");
                node = node.Parent;
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
                AppendTag(text, element);
                open.Push(([.. ((INode)(element as IHtmlTemplateElement)?.Content! ?? element).ChildNodes], 0));
            }
            else if (node is IText run)
            {
                AppendText(text, run.Data);
            }
        }

        return text.ToString();
    }

    // Nobody reads attributes in SVG, and AngleSharp renames some.
    private static void AppendTag(StringBuilder text, string name, HtmlNode node)
    {
        text.Append('<').Append(name);
        foreach (AttributeKind kind in Enum.GetValues<AttributeKind>())
        {
            if (kind != AttributeKind.Other && node.IsHtml && node.Has(kind))
            {
                text.Append(' ').Append(kind).Append('=').Append(node.Get(kind));
            }
        }

        text.Append('>');
    }

    private static void AppendTag(StringBuilder text, IElement element)
    {
        text.Append('<').Append(element.LocalName.ToLowerInvariant());
        foreach ((AttributeKind kind, string value) in element.Attributes
            .Select(static attribute => (AttributeTable.Find(attribute.Name, NameTable.Hash(attribute.Name)), attribute.Value))
            .Where(attribute => attribute.Item1 != AttributeKind.Other && element is IHtmlElement)
            .OrderBy(static attribute => attribute.Item1))
        {
            text.Append(' ').Append(kind).Append('=').Append(value);
        }

        text.Append('>');
    }

    // Our texts keep their line breaks as the page has them.
    private static void AppendText(StringBuilder text, ReadOnlySpan<char> run)
    {
        for (int i = 0; i < run.Length; i++)
        {
            if (run[i] != '\r')
            {
                text.Append(run[i]);
            }
            else if (i + 1 == run.Length || run[i + 1] != '\n')
            {
                text.Append('\n');
            }
        }
    }
}
