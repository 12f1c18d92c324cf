namespace Ingest.Parsing.Html;

/// <summary>Marks every element with what stands inside it, in one pass.</summary>
internal static class ContentScan
{
    /// <summary>Marks the whole document.</summary>
    public static void Mark(LightDocument document)
    {
        for (LightNode? node = document.First; node is not null; node = TreeWalk.Next(node, document))
        {
            if (node is LightElement { IsHtml: true } element && TagTable.RoleOf(element.Tag) == ElementRole.Block)
            {
                MarkAncestors(element, MarksOf(element));
            }
        }
    }

    private static ContentMarks MarksOf(LightElement element)
    {
        ContentMarks marks = ContentMarks.Block;
        marks |= ElementRoles.IsTelling(element.Tag) ? ContentMarks.TellingBlock : 0;
        marks |= element.Tag is >= Tag.H1 and <= Tag.H6 ? ContentMarks.Heading : 0;
        marks |= element.Tag == Tag.Table ? ContentMarks.Table : 0;
        return marks;
    }

    // Stops at the first ancestor that has all marks, so that every element is marked at most once per mark.
    private static void MarkAncestors(LightElement element, ContentMarks marks)
    {
        for (var parent = element.Parent as LightElement; parent is not null && (parent.Marks & marks) != marks; parent = parent.Parent as LightElement)
        {
            parent.Marks |= marks;
        }
    }
}
