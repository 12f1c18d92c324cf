namespace Ingest.Parsing.Html;

/// <summary>Marks every element with what stands inside it, in one pass.</summary>
internal static class ContentScan
{
    /// <summary>Marks the whole tree.</summary>
    public static void Mark(HtmlTree tree)
    {
        for (int i = 0; i < tree.Count; i++)
        {
            ref NodeRow row = ref tree.Row(i);
            if (row.Kind == NodeKind.Html && TagTable.RoleOf(row.Tag) == ElementRole.Block)
            {
                MarkAncestors(tree, row.Parent, MarksOf(row.Tag));
            }
        }
    }

    private static ContentMarks MarksOf(Tag tag)
    {
        ContentMarks marks = ContentMarks.Block;
        marks |= ElementRoles.IsTelling(tag) ? ContentMarks.TellingBlock : 0;
        marks |= tag is >= Tag.H1 and <= Tag.H6 ? ContentMarks.Heading : 0;
        marks |= tag == Tag.Table ? ContentMarks.Table : 0;
        return marks;
    }

    // Stops at the first ancestor that has all marks, so that every element is marked at most once per mark.
    private static void MarkAncestors(HtmlTree tree, int parent, ContentMarks marks)
    {
        while (parent >= 0)
        {
            ref NodeRow row = ref tree.Row(parent);
            if ((row.Marks & marks) == marks)
            {
                return;
            }

            row.Marks |= marks;
            parent = row.Parent;
        }
    }
}
