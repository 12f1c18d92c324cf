namespace Ingest.Parsing.Html;

/// <summary>Knows tables that are made of other elements and named by ARIA roles (WAI-ARIA 1.2 §5.4). Grids are left out: calendars and boards of games are grids.</summary>
internal static class AriaTable
{
    /// <summary>Whether an element is a table of data: two rows of two cells, without headings or tables of either kind inside.</summary>
    public static bool IsData(HtmlNode element)
    {
        if (element.Get(AttributeKind.Role) is not "table" || (element.Marks & (ContentMarks.Table | ContentMarks.Heading)) != 0)
        {
            return false;
        }

        int rows = 0;
        int cells = 0;
        for (HtmlNode node = element.First; node.Exists; node = node.NextIn(element))
        {
            if (node.IsElement && IsRow(node))
            {
                rows++;
            }
            else if (node.IsElement && IsCell(node))
            {
                cells += IsRow(node.Parent) ? 1 : 0;
            }
            else if (node.Tag is Tag.Form or Tag.Article or Tag.Nav || (node.IsElement && node.Get(AttributeKind.Role) is "table"))
            {
                return false;
            }
        }

        return rows >= 2 && cells >= rows * 2;
    }

    /// <summary>Whether an element is a row.</summary>
    public static bool IsRow(HtmlNode element) => TagTable.RoleOf(element.Tag) == ElementRole.Block && element.Get(AttributeKind.Role) is "row";

    /// <summary>Whether an element is a cell of a row.</summary>
    public static bool IsCell(HtmlNode element) => element.Get(AttributeKind.Role) is "cell" or "gridcell" || IsHeader(element);

    /// <summary>Whether an element is a cell that heads a column or a row.</summary>
    public static bool IsHeader(HtmlNode element) => element.Get(AttributeKind.Role) is "columnheader" or "rowheader";
}
