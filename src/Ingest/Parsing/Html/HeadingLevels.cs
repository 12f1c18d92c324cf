namespace Ingest.Parsing.Html;

/// <summary>Heading levels of elements.</summary>
internal static class HeadingLevels
{
    /// <summary>1–6 for <c>h1</c>–<c>h6</c> and <c>role=heading</c> (2 without <c>aria-level</c>, as ARIA says); 0 for other elements.</summary>
    public static int Of(HtmlNode element)
    {
        ReadOnlySpan<char> role = element.Get(AttributeKind.Role);
        if (role is "heading")
        {
            ReadOnlySpan<char> level = element.Get(AttributeKind.Aria_level).Trim();
            if (level.Length == 1 && level[0] is >= '1' and <= '9')
            {
                return Math.Min(6, level[0] - '0');
            }

            return element.Tag is >= Tag.H1 and <= Tag.H6 ? element.Tag - Tag.H1 + 1 : 2;
        }

        bool isHeading = element.Tag is >= Tag.H1 and <= Tag.H6 && role is not ("presentation" or "none");
        return isHeading ? element.Tag - Tag.H1 + 1 : 0;
    }
}
