namespace Ingest.Parsing.Html;

/// <summary>Tells tables of data from tables that only arrange a page.</summary>
internal static class TableShape
{
    // Longer cells are columns of a page or posts of a forum. The longest true cells seen in documentation have about 1,200 characters.
    private const int MaximumCellCharacters = 1500;

    // A few cells with a list or two paragraphs still are data (parameter tables); more of them are a layout.
    private const int RichCellsOneIn = 4;

    /// <summary>Whether rows are rows of data. Reads the table once; nested tables are told by their mark.</summary>
    public static bool IsData(HtmlNode table)
    {
        if ((table.Marks & ContentMarks.Table) != 0)
        {
            return false;
        }

        var counts = new Counts();
        for (HtmlNode node = table.First; node.Exists; node = node.NextIn(table))
        {
            if (node.IsElement && !counts.Add(node))
            {
                return false;
            }
        }

        bool hasColumns = counts.MaximumColumns > 1 || (counts.MaximumColumns == 1 && counts.Headers > 0 && counts.Rows > 1);
        bool hasRows = counts.Rows > 1 || counts.Headers > 0;

        // A post beside who wrote it: most of the table is one cell of paragraphs or a list.
        bool isPost = counts.Headers == 0 && counts.RichestCharacters * 2 > counts.Characters;

        // Shops call tables of properties "presentation", whose rows have a header each all the same.
        bool isLayout = table.Get(AttributeKind.Role) is "presentation" or "none" && (counts.Rows < 2 || counts.Headers < counts.Rows);
        return !isLayout && !isPost && hasColumns && hasRows && counts.RichCells * RichCellsOneIn <= counts.Cells
            && ((table.Marks & ContentMarks.Heading) == 0 || counts.AllowHeadings);
    }

    /// <summary>Whether a row of a table of data is the title of the rows below it: one cell over several columns with nothing but a heading, as Doxygen has it.</summary>
    public static bool IsTitle(HtmlNode row)
    {
        if ((row.Marks & ContentMarks.Heading) == 0)
        {
            return false;
        }

        HtmlNode only = default;
        for (HtmlNode child = row.First; child.Exists; child = child.Next)
        {
            if (child.Tag is Tag.Td or Tag.Th && only.Exists)
            {
                return false;
            }

            only = child.Tag is Tag.Td or Tag.Th ? child : only;
        }

        return only.Exists && only.Get(AttributeKind.Colspan).Trim() is not ("" or "0" or "1") && IsHeading(only);
    }

    /// <summary>
    /// Whether a row heads its table though no cell says so: the first of it, with two texts or more, all of them bold, and not all of the row below. Without header
    /// cells, this is how such rows are told by who reads the page.
    /// </summary>
    public static bool IsBoldHeader(HtmlNode row) =>
        row.Tag == Tag.Tr && !IsBehindRows(row) && AreBold(row, minimumCells: 2)
        && RowBeside(row, static node => node.Next) is { Exists: true } next && !AreBold(next, minimumCells: 1);

    private static bool IsBehindRows(HtmlNode row) =>
        RowBeside(row, static node => node.Previous).Exists || (row.Parent.Tag is Tag.Tbody or Tag.Tfoot && row.Parent.Previous is { Exists: true, Tag: Tag.Tbody or Tag.Thead });

    private static HtmlNode RowBeside(HtmlNode row, Func<HtmlNode, HtmlNode> step)
    {
        HtmlNode node = step(row);
        while (node.Exists && node.Tag != Tag.Tr)
        {
            node = step(node);
        }

        return node;
    }

    // Whether a row has texts in so many cells, all of them bold.
    private static bool AreBold(HtmlNode row, int minimumCells)
    {
        int cells = 0;
        for (HtmlNode cell = row.First; cell.Exists; cell = cell.Next)
        {
            if (cell.Tag == Tag.Th || (cell.Tag == Tag.Td && !IsBoldOrEmpty(cell, ref cells)))
            {
                return false;
            }
        }

        return cells >= minimumCells;
    }

    private static bool IsBoldOrEmpty(HtmlNode cell, ref int cells)
    {
        bool hasBold = false;
        HtmlNode node = cell.First;
        while (node.Exists)
        {
            bool isBold = node.Tag is Tag.B or Tag.Strong;
            if (node.IsText && !node.Text.IsWhiteSpace())
            {
                return false;
            }

            hasBold |= isBold;
            node = isBold ? node.NextSkippingIn(cell) : node.NextIn(cell);
        }

        cells += hasBold ? 1 : 0;
        return true;
    }

    // All its text is one heading's.
    private static bool IsHeading(HtmlNode cell)
    {
        int headings = 0;
        HtmlNode node = cell.First;
        while (node.Exists)
        {
            bool isHeading = node.Tag is >= Tag.H1 and <= Tag.H6;
            if (node.IsText && !node.Text.IsWhiteSpace())
            {
                return false;
            }

            headings += isHeading ? 1 : 0;
            node = isHeading ? node.NextSkippingIn(cell) : node.NextIn(cell);
        }

        return headings == 1;
    }

    private struct Counts
    {
        // One row below headings may be columns of text that a table arranges.
        private const int MinimumRowsBelowHeadings = 2;

        private int _columns;
        private int _wideRows;
        private int _headingCells;
        private int _firstRowCells;
        private bool _isTitle;

        public int Rows { get; private set; }

        public int Cells { get; private set; }

        public int Headers { get; private set; }

        public int RichCells { get; private set; }

        public int MaximumColumns { get; private set; }

        /// <summary>Characters of all cells.</summary>
        public int Characters { get; private set; }

        /// <summary>Characters of the longest rich cell.</summary>
        public int RichestCharacters { get; private set; }

        /// <summary>Whether headings are where a table of data may have them: in header cells, in all cells of the first row, in rows of their own.</summary>
        public readonly bool AllowHeadings =>
            (_headingCells == 0 || _headingCells == _firstRowCells)
            && _wideRows >= MinimumRowsBelowHeadings + (_headingCells > 0 ? 1 : 0);

        /// <summary>False when the element alone shows that it is no table of data.</summary>
        public bool Add(HtmlNode element)
        {
            if (element.Tag == Tag.Tr)
            {
                _isTitle = IsTitle(element);
                Rows += _isTitle ? 0 : 1;
                _columns = 0;
                return true;
            }

            if (element.Tag is not (Tag.Td or Tag.Th))
            {
                // An h1 heads a page, and a caption with a heading a card.
                return element.Tag is not (Tag.Form or Tag.Article or Tag.Nav or Tag.H1) && !(element.Tag == Tag.Caption && (element.Marks & ContentMarks.Heading) != 0);
            }

            if (_isTitle)
            {
                return true;
            }

            Cells++;
            Headers += element.Tag == Tag.Th ? 1 : 0;
            MaximumColumns = Math.Max(MaximumColumns, ++_columns);
            _wideRows += _columns == 2 ? 1 : 0;
            if ((element.Marks & ContentMarks.Heading) != 0 && element.Tag == Tag.Td)
            {
                _headingCells++;
                if (Rows > 1 || !IsHeading(element))
                {
                    return false;
                }
            }

            (int blocks, int characters) = Measure(element);
            _firstRowCells += Rows == 1 && characters > 0 ? 1 : 0;
            RichCells += blocks > 1 ? 1 : 0;
            Characters += characters;
            RichestCharacters = blocks > 1 ? Math.Max(RichestCharacters, characters) : RichestCharacters;
            return characters <= MaximumCellCharacters;
        }

        private static (int Blocks, int Characters) Measure(HtmlNode cell)
        {
            int blocks = 0;
            int characters = 0;
            for (HtmlNode node = cell.First; node.Exists; node = node.NextIn(cell))
            {
                if (node.IsText)
                {
                    characters += node.TextLength;
                }
                else
                {
                    blocks += node.Tag is Tag.P or Tag.Li or Tag.Blockquote ? 1 : node.Tag is Tag.Pre or Tag.Figure ? 2 : 0;
                }
            }

            return (blocks, characters);
        }
    }
}
