namespace Ingest.Parsing.Html.Metadata;

/// <summary>What marks a text as a fact.</summary>
internal enum FactMark
{
    /// <summary>Microdata or RDFa property.</summary>
    Property,

    /// <summary><c>rel=author</c>.</summary>
    Relation,

    /// <summary>A <c>time</c> element.</summary>
    Time,

    /// <summary>What is shown of an element when it is pointed at.</summary>
    Tooltip,

    /// <summary>A telling class or id (<c>author-name</c>).</summary>
    ClassName,

    /// <summary>A class or id that tells a byline.</summary>
    Byline,

    /// <summary>A class or id that tells a user.</summary>
    User,

    /// <summary>A link to an author's page.</summary>
    AuthorAddress,

    /// <summary>A link to a user's page.</summary>
    UserAddress,

    /// <summary>The text of a picture.</summary>
    Picture,
}
