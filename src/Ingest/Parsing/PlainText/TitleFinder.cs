namespace Ingest.Parsing.PlainText;

/// <summary>Finds the page's title among its lines, and makes it the first-level heading where it is one.</summary>
internal static class TitleFinder
{
    /// <summary>The title; null when no line looks like one.</summary>
    public static string? Find(IReadOnlyList<Draft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Kind == BlockKind.Heading)
            {
                return drafts[i].Text;
            }
        }

        return null;
    }
}
