using System.Buffers;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>What the classes and ids of a page's elements hint at; each value is searched once. For one page.</summary>
internal sealed class NameHints
{
    private static readonly SearchValues<string> AuthorWords = SearchValues.Create(
        ["author", "writer", "contributor", "written-by", "writtenby"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> BylineWords = SearchValues.Create(["byline", "postedby", "posted-by"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> UserWords = SearchValues.Create(
        ["username", "user-name", "user_name", "postuser", "poster", "nickname", "display-name", "displayname"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> DateWords = SearchValues.Create(
        ["date", "time", "published", "posted", "pubdate", "updated", "modified"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> SideWords = SearchValues.Create(
        ["comment", "related", "footer", "sidebar", "widget", "recommend", "popular", "latest", "trending", "reply", "replies", "more-", "read-next", "newsletter", "cookie", "carousel", "teaser", "promo", "similar"], StringComparison.OrdinalIgnoreCase);

    private NameHint?[] _known = new NameHint?[256];

    /// <summary>What class and id of an element hint at.</summary>
    public NameHint Of(HtmlNode element) => Of(element, AttributeKind.Class) | Of(element, AttributeKind.Id);

    private NameHint Of(HtmlNode element, AttributeKind kind)
    {
        int value = element.ValueOf(kind);
        if (value < 0)
        {
            return NameHint.None;
        }

        if (value >= _known.Length)
        {
            Array.Resize(ref _known, Math.Max(_known.Length * 2, value + 1));
        }

        return _known[value] ??= Read(element.Get(kind));
    }

    private static NameHint Read(ReadOnlySpan<char> name)
    {
        NameHint hint = name.ContainsAny(AuthorWords) ? NameHint.Author : NameHint.None;
        hint |= name.ContainsAny(BylineWords) ? NameHint.Byline : NameHint.None;
        hint |= name.ContainsAny(UserWords) ? NameHint.User : NameHint.None;
        hint |= name.ContainsAny(DateWords) ? NameHint.Date : NameHint.None;
        hint |= name.ContainsAny(SideWords) ? NameHint.Side : NameHint.None;
        return hint;
    }
}
