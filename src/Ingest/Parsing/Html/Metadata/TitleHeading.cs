namespace Ingest.Parsing.Html.Metadata;

/// <summary>A heading that may be the title.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Level">Its level, 1 or 2.</param>
/// <param name="IsHidden">Whether it or an element around it is hidden.</param>
/// <param name="IsHome">Whether it is a link to the site's start page.</param>
/// <param name="IsAbove">Whether it is a link to a folder above the page; where the page's address is unknown, to any folder.</param>
/// <param name="IsPage">Whether it is a link to a page, not to the start page of a site or a folder above.</param>
internal readonly record struct TitleHeading(string Text, int Level, bool IsHidden, bool IsHome = false, bool IsAbove = false, bool IsPage = false);
