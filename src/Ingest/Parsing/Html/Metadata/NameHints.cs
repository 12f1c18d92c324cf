namespace Ingest.Parsing.Html.Metadata;

/// <summary>What the classes and ids of a page's elements hint at; each value is searched once. For one page.</summary>
internal sealed class NameHints
{
    // As parts of other words they tell nothing ("autorotate").
    private static readonly string[] AuthorWords =
    [
        "auteur", "auteurs", "autor", "autora", "autore", "autoren", "autores", "autori", "autorin", "autorzy", "forfatter", "författare", "redacteur", "redakteur",
        "redattore", "redator", "schrijver", "skribent", "verfasser", "yazar",
    ];

    private static readonly TellingParts Parts = new(
    [
        .. Marked(NameHint.Author, "author", "writer", "contributor", "written-by", "writtenby"),
        .. Marked(NameHint.Byline, "byline", "postedby", "posted-by"),
        .. Marked(NameHint.User, "username", "user-name", "user_name", "postuser", "poster", "nickname", "display-name", "displayname"),
        .. Marked(NameHint.Side, "comment", "related", "footer", "sidebar", "widget_", "widget-area", "recommend", "popular", "latest", "trending", "reply", "replies"),
        .. Marked(NameHint.Side, "more-", "read-next", "newsletter", "cookie", "carousel", "teaser", "promo", "similar", "testimonial", "reviews"),
        .. Marked(NameHint.Update, DateLine.UpdateParts),
        .. AuthorWords.Select(word => new TellingPart(word, (byte)NameHint.Author, IsWord: true)),
    ]);

    private NameHint?[] _known = new NameHint?[256];

    /// <summary>What class and id of an element hint at.</summary>
    public NameHint Of(HtmlNode element) => Of(element, AttributeKind.Class) | Of(element, AttributeKind.Id);

    /// <summary>Whether a class or an id is that of a part about other pages or readers.</summary>
    public static bool IsSide(ReadOnlySpan<char> name) => (Read(name) & NameHint.Side) != 0;

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

    private static NameHint Read(ReadOnlySpan<char> name) => (NameHint)Parts.Find(name);

    private static IEnumerable<TellingPart> Marked(NameHint hint, params string[] parts) => parts.Select(part => new TellingPart(part, (byte)hint));
}
