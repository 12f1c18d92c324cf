namespace Ingest.Parsing.Html.Preformatted;

/// <summary>
/// Knows tables and lists in which highlighters lay out code: a row or an item per line, or all numbers beside all lines. GitHub, GitLab, SyntaxHighlighter, Crayon, Rouge,
/// Pygments, Hexo, Hugo, highlight.js, Prettify; and the boxes of Doxygen, with an element per line.
/// </summary>
internal static class CodeListing
{
    private static readonly KnownWords LineCells = new("blob-code", "blob-code-inner", "hljs-ln-code");

    private static readonly KnownWords CodeCells = new("code", "crayon-code", "rouge-code");

    private static readonly KnownWords LineLists = new(
        "dp-c", "dp-cpp", "dp-css", "dp-j", "dp-py", "dp-rb", "dp-sql", "dp-vb", "dp-xml", "enlighterjs", "linenums");

    private static readonly KnownWords LineBoxes = new("fragment");

    private static readonly KnownWords Lines = new("foldopen", "line");

    // What Doxygen shows where the pointer rests on a name.
    private static readonly KnownWords Tooltips = new("ttc");

    /// <summary>Whether an element is one; of nested elements, only the innermost table.</summary>
    public static bool Is(HtmlNode element) => element.Tag switch
    {
        Tag.Table => (element.Marks & (ContentMarks.Table | ContentMarks.Heading)) == 0 && IsTable(element),
        Tag.Ol => element.HasClass(LineLists),
        Tag.Div => (element.Marks & (ContentMarks.Block | ContentMarks.TellingBlock)) == ContentMarks.Block && element.HasClass(LineBoxes) && BeginsWithLine(element),
        Tag.Pre => (element.Marks & (ContentMarks.TellingBlock | ContentMarks.Table | ContentMarks.Heading)) == ContentMarks.TellingBlock && IsOfItems(element),
        _ => false,
    };

    /// <summary>Whether an element is a cell of numbers before a cell of code.</summary>
    public static bool IsGutter(HtmlNode element) => element.Tag == Tag.Td && !IsLast(element) && LineNumbers.HoldsNoText(element);

    /// <summary>Whether an element inside code is a control or a tooltip, and no code.</summary>
    public static bool IsControl(HtmlNode element) => element.Tag == Tag.Button || (element.Tag == Tag.Div && element.HasClass(Tooltips));

    // Every row is numbers, or nothing, before code.
    private static bool IsTable(HtmlNode table)
    {
        int rows = 0;
        int lines = 0;
        int whole = 0;
        for (HtmlNode node = table.First; node.Exists; node = node.NextIn(table))
        {
            rows += node.Tag == Tag.Tr ? 1 : 0;
            if (node.Tag == Tag.Th || (node.Tag == Tag.Td && !IsLast(node) && !IsGutter(node)))
            {
                return false;
            }

            if (node.Tag == Tag.Td && IsLast(node))
            {
                bool isLine = node.HasClass(LineCells);
                if (!isLine && (rows > 1 || !IsWhole(node)))
                {
                    return false;
                }

                lines += isLine ? 1 : 0;
                whole += isLine ? 0 : 1;
            }
        }

        return lines + whole > 0 && (lines == 0 || whole == 0);
    }

    private static bool IsLast(HtmlNode cell)
    {
        HtmlNode next = cell.Next;
        while (next.Exists && !next.IsElement)
        {
            next = next.Next;
        }

        return !next.Exists;
    }

    // A cell that says it is code and is preformatted or has lines beside numbers, or one beside numbers that is nothing but preformatted.
    private static bool IsWhole(HtmlNode cell)
    {
        (int preformatted, int blocks, bool hasMore) = Measure(cell);
        return cell.HasClass(CodeCells)
            ? preformatted > 0 || (blocks > 0 && HasGutter(cell.Parent))
            : preformatted == 1 && !hasMore && cell.Parent.First != cell && HasGutter(cell.Parent);
    }

    private static bool HasGutter(HtmlNode row)
    {
        for (HtmlNode cell = row.First; cell.Exists; cell = cell.Next)
        {
            if (IsGutter(cell) && LineNumbers.HoldsDigitsOnly(cell))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Preformatted, int Blocks, bool HasMore) Measure(HtmlNode cell)
    {
        int preformatted = 0;
        int blocks = 0;
        bool hasMore = false;
        HtmlNode node = cell.First;
        while (node.Exists)
        {
            preformatted += node.Tag == Tag.Pre ? 1 : 0;
            blocks += node.Tag == Tag.Div ? 1 : 0;
            hasMore |= node.IsText && !node.Text.IsWhiteSpace();
            node = node.Tag == Tag.Pre ? node.NextSkippingIn(cell) : node.NextIn(cell);
        }

        return (preformatted, blocks, hasMore);
    }

    // Nothing but one list in it, or in the code element in it.
    private static bool IsOfItems(HtmlNode pre)
    {
        HtmlNode only = pre;
        do
        {
            only = OnlyChild(only);
        }
        while (only.Exists && only.Tag == Tag.Code);
        return only.Exists && only.Tag == Tag.Ol;
    }

    private static bool BeginsWithLine(HtmlNode box)
    {
        HtmlNode node = box.First;
        while (node.Exists && node.Tag != Tag.Div)
        {
            node = node.Next;
        }

        return node.Exists && node.HasClass(Lines);
    }

    private static HtmlNode OnlyChild(HtmlNode element)
    {
        HtmlNode only = default;
        for (HtmlNode child = element.First; child.Exists; child = child.Next)
        {
            if (child.IsElement ? only.Exists : child.IsText && !child.Text.IsWhiteSpace())
            {
                return default;
            }

            only = child.IsElement ? child : only;
        }

        return only;
    }
}
