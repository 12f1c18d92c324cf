using System.Buffers;
using System.Globalization;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>Finds elements whose markup says that they name an author or a date.</summary>
internal static class MarkedTexts
{
    // A byline with a biography behind it is not a name.
    private const int MaximumAuthorCharacters = 200;
    private const int MaximumDateCharacters = 100;

    // "Profile picture of" and a name; more is a description.
    private const int MaximumPictureCharacters = 60;
    private const int MaximumPictures = 100;
    private const int MaximumAddressCharacters = 300;

    private static readonly string[] AuthorParts =
        ["/author/", "/authors/", "/contributor/", "/contributors/", "/by/", "/writers/", "/staff/", "/producers/", "?author=", "/team/", "/people/"];
    private static readonly string[] UserParts =
        ["/user/", "/users/", "/u/", "/member/", "/members/", "/profile/", "/profiles/", "member.php", "profile.php", "mode=viewprofile", "/@"];

    // Nearly all addresses hold none of them: those are searched once.
    private static readonly SearchValues<string> AnyPaths = SearchValues.Create([.. AuthorParts, .. UserParts], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> AuthorPaths = SearchValues.Create(AuthorParts, StringComparison.OrdinalIgnoreCase);

    private static readonly ulong PropertyMask = HtmlTree.Mask(AttributeKind.Itemprop, AttributeKind.Property);
    private static readonly ulong AnyMask = PropertyMask | HtmlTree.Mask(
        AttributeKind.Rel, AttributeKind.Href, AttributeKind.Alt, AttributeKind.Class, AttributeKind.Id, AttributeKind.Title);

    /// <summary>Whether an element can tell anything: most have none of the attributes that do.</summary>
    public static bool CanTell(HtmlNode element) => element.HasAny(AnyMask) || element.Tag == Tag.Time;

    /// <summary>Adds what an element's markup tells.</summary>
    public static void Add(PageFacts facts, HtmlNode element, int position)
    {
        if (element.HasAny(PropertyMask) || element.Tag == Tag.Time)
        {
            AddByProperty(facts, element, position);
        }

        if (element.Has(AttributeKind.Title))
        {
            AddByTitle(facts, element, position);
        }

        AddByAddress(facts, element, position);
        AddByClass(facts, element, position);
    }

    private static void AddByProperty(PageFacts facts, HtmlNode element, int position)
    {
        ReadOnlySpan<char> property = element.Get(AttributeKind.Itemprop);
        property = property.IsEmpty ? element.Get(AttributeKind.Property) : property;
        if (!property.IsEmpty && (NameInside(element) ?? ElementText.ReadLines(element)) is { } text)
        {
            ReadOnlySpan<char> exact = element.Get(AttributeKind.Content);
            exact = exact.IsEmpty ? element.Get(AttributeKind.Datetime) : exact;
            AddProperty(facts, element, property, exact.IsEmpty ? text : exact.ToString(), position);
        }
        else if (element.Tag == Tag.Time)
        {
            ReadOnlySpan<char> exact = element.Get(AttributeKind.Datetime).Trim();
            AddDate(facts, element, FactMark.Time, exact.IsEmpty ? ElementText.Read(element, MaximumDateCharacters) : exact.ToString(), position);
        }
    }

    // "1 hr ago", with the instant to be shown when pointed at.
    private static void AddByTitle(PageFacts facts, HtmlNode element, int position)
    {
        ReadOnlySpan<char> title = element.Get(AttributeKind.Title).Trim();
        if (title is [_, _, _, _, '-', _, _, '-', _, _, 'T' or ' ', _, _, ':', ..] && DateTimeOffset.TryParse(title, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            AddDate(facts, element, FactMark.Tooltip, title.ToString(), position);
        }
    }

    /// <summary>Adds the value of a microdata or RDFa property.</summary>
    public static void AddProperty(PageFacts facts, HtmlNode element, ReadOnlySpan<char> property, string value, int position)
    {
        ReadOnlySpan<char> name = property[(property.LastIndexOf(':') + 1)..].Trim();
        if (name.Equals("author", StringComparison.OrdinalIgnoreCase) || name.Equals("creator", StringComparison.OrdinalIgnoreCase))
        {
            if (!IsOfReader(element))
            {
                AddAuthor(facts, element, FactMark.Property, value, position);
            }
        }
        else if (name.Contains("date", StringComparison.OrdinalIgnoreCase))
        {
            AddDate(facts, element, FactMark.Property, value, position, name.ToString().ToLowerInvariant());
        }
    }

    // Whether it is a property of what a reader wrote.
    private static bool IsOfReader(HtmlNode element)
    {
        HtmlNode item = element.Parent;
        while (item.Exists && !item.Has(AttributeKind.Itemscope))
        {
            item = item.Parent;
        }

        ReadOnlySpan<char> type = item.Exists ? item.Get(AttributeKind.Itemtype) : default;
        return type[(type.LastIndexOf('/') + 1)..] is "Answer" or "Comment" or "UserComments" || (type.EndsWith("/Review") && item.Has(AttributeKind.Itemprop));
    }

    // A person described by properties of its own; what else is inside (badges, numbers of posts) is not the name.
    private static string? NameInside(HtmlNode element)
    {
        if (!element.Has(AttributeKind.Itemscope))
        {
            return null;
        }

        for (HtmlNode node = element.First; node.Exists; node = node.NextIn(element))
        {
            if (node.Get(AttributeKind.Itemprop) is "name")
            {
                return node.Get(AttributeKind.Content) is { IsEmpty: false } exact ? exact.ToString() : ElementText.Read(node);
            }
        }

        return null;
    }

    private static void AddByAddress(PageFacts facts, HtmlNode element, int position)
    {
        if (element.Tag == Tag.Img)
        {
            AddPicture(facts, element);
            return;
        }

        if (element.Get(AttributeKind.Rel).Contains("author", StringComparison.OrdinalIgnoreCase))
        {
            AddAuthor(facts, element, FactMark.Relation, position);
        }

        ReadOnlySpan<char> address = element.Tag == Tag.A ? element.Get(AttributeKind.Href) : default;
        address = address[..Math.Min(address.Length, MaximumAddressCharacters)];
        if (address.ContainsAny(AnyPaths) && !OwnHost.IsLeft(facts, address))
        {
            AddAuthor(facts, element, address.ContainsAny(AuthorPaths) ? FactMark.AuthorAddress : FactMark.UserAddress, position);
        }
    }

    private static void AddPicture(PageFacts facts, HtmlNode element)
    {
        ReadOnlySpan<char> text = element.Get(AttributeKind.Alt).Trim();
        if (text.Length is > 3 and <= MaximumPictureCharacters && facts.Pictures.Count < MaximumPictures)
        {
            facts.Pictures.Add(text.ToString());
        }
    }

    private static void AddByClass(PageFacts facts, HtmlNode element, int position)
    {
        NameHint hint = facts.Hints.Of(element);
        if ((hint & NameHint.Author) != 0)
        {
            AddAuthor(facts, element, FactMark.ClassName, position);
        }
        else if ((hint & NameHint.Byline) != 0)
        {
            AddAuthor(facts, element, FactMark.Byline, position);
        }
        else if ((hint & NameHint.User) != 0)
        {
            AddAuthor(facts, element, FactMark.User, position);
        }
    }

    private static void AddAuthor(PageFacts facts, HtmlNode element, FactMark mark, int position) =>
        AddAuthor(facts, element, mark, ElementText.ReadLines(element, MaximumAuthorCharacters), position);

    private static void AddAuthor(PageFacts facts, HtmlNode element, FactMark mark, string? text, int position)
    {
        if (text is { Length: > 1 and <= MaximumAuthorCharacters })
        {
            bool isSide = IsSide(facts, element) || (mark is not (FactMark.Property or FactMark.Relation) && MenuEntries.IsWithin(element));
            facts.Authors.Add(new MarkedText(mark, text, position, isSide, "", false));
        }
    }

    private static void AddDate(PageFacts facts, HtmlNode element, FactMark mark, string? text, int position, string property = "")
    {
        if (text is { Length: > 3 and <= MaximumDateCharacters })
        {
            facts.Dates.Add(new MarkedText(mark, text, position, IsSide(facts, element), property, IsUpdate(facts, element)));
        }
    }

    private static bool IsUpdate(PageFacts facts, HtmlNode element)
    {
        if (DateLine.IsUpdate(TextBefore(element)))
        {
            return true;
        }

        HtmlNode at = element;
        for (int i = 0; i < 3 && at.Exists; i++)
        {
            if ((facts.Hints.Of(at) & NameHint.Update) != 0 || DateLine.IsUpdate(at.Get(AttributeKind.Itemprop)))
            {
                return true;
            }

            at = at.Parent;
        }

        return false;
    }

    // "Last modified <time>…</time>".
    private static ReadOnlySpan<char> TextBefore(HtmlNode element)
    {
        ReadOnlySpan<char> text = default;
        for (HtmlNode node = element.Parent.First; node.Index != element.Index; node = node.Next)
        {
            text = node.IsText ? node.Text : default;
        }

        return text;
    }

    private static bool IsSide(PageFacts facts, HtmlNode element)
    {
        for (HtmlNode at = element; at.Exists; at = at.Parent)
        {
            if (at.Tag is Tag.Footer or Tag.Aside or Tag.Nav && at.Parent is not { Exists: true, Tag: Tag.Article })
            {
                return true;
            }

            if (at.Tag is not (Tag.Body or Tag.Html) && (facts.Hints.Of(at) & NameHint.Side) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
