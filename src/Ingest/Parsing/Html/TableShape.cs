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
        if ((table.Marks & (ContentMarks.Table | ContentMarks.Heading)) != 0)
        {
            return false;
        }

        var counts = default(Counts);
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
        return !isLayout && !isPost && hasColumns && hasRows && counts.RichCells * RichCellsOneIn <= counts.Cells;
    }

    private struct Counts
    {
        private int _columns;

        public int Rows { get; private set; }

        public int Cells { get; private set; }

        public int Headers { get; private set; }

        public int RichCells { get; private set; }

        public int MaximumColumns { get; private set; }

        /// <summary>Characters of all cells.</summary>
        public int Characters { get; private set; }

        /// <summary>Characters of the longest rich cell.</summary>
        public int RichestCharacters { get; private set; }

        /// <summary>False when the element alone shows that it is no table of data.</summary>
        public bool Add(HtmlNode element)
        {
            if (element.Tag == Tag.Tr)
            {
                Rows++;
                _columns = 0;
                return true;
            }

            if (element.Tag is not (Tag.Td or Tag.Th))
            {
                return element.Tag is not (Tag.Form or Tag.Article or Tag.Nav);
            }

            Cells++;
            Headers += element.Tag == Tag.Th ? 1 : 0;
            MaximumColumns = Math.Max(MaximumColumns, ++_columns);
            (int blocks, int characters) = Measure(element);
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
