namespace Ingest.Parsing.PlainText;

/// <summary>
/// The page's title element as the first line, as <c>get_text()</c> of Beautiful Soup writes it: the title, a separator and the name of the site. It is known
/// by the title, which stands further down as a line of its own.
/// </summary>
/// <remarks>
/// Measured on the labelled pages: such a first line is there on a third (<c>get_text()</c>) and on nearly half of them (<c>get_text("\n")</c>), and what it gives is the
/// labelled title on 88 % of these; on dumps by other programs it is there on one page in two hundred.
/// </remarks>
internal static class TitleElement
{
    private const int MaximumCharacters = 300;
    private const int MaximumLines = 400;

    /// <summary>The title; null where the first line is none.</summary>
    public static string? Find(IReadOnlyList<Draft> drafts)
    {
        if (drafts.Count == 0 || drafts[0].Text.Length > MaximumCharacters)
        {
            return null;
        }

        // The name of the site comes last and is short: of the beginnings that stand further down the longest is the title.
        List<(int Start, int End)> parts = TitleParts.Split(drafts[0].Text);
        string? title = null;
        for (int i = parts.Count - 2; i >= 0 && title is null; i--)
        {
            title = FindBelow(drafts, drafts[0].Text.AsSpan(0, parts[i].End).Trim());
        }

        return title;
    }

    // One word alone is more often the name of a site or of a section.
    private static string? FindBelow(IReadOnlyList<Draft> drafts, ReadOnlySpan<char> title)
    {
        for (int i = 1; i < drafts.Count && i < MaximumLines; i++)
        {
            if (drafts[i].Shape.Words > 1 && title.Equals(drafts[i].Text, StringComparison.OrdinalIgnoreCase))
            {
                return drafts[i].Text;
            }
        }

        return null;
    }
}
