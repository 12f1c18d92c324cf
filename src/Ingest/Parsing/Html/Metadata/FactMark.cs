namespace Ingest.Parsing.Html.Metadata;

/// <summary>What marks a text as a fact, best first.</summary>
internal enum FactMark
{
    /// <summary>Microdata or RDFa property.</summary>
    Property,

    /// <summary><c>rel=author</c>.</summary>
    Relation,

    /// <summary>A <c>time</c> element.</summary>
    Time,

    /// <summary>A telling class or id (<c>byline</c>, <c>author-name</c>, <c>post-date</c>).</summary>
    ClassName,
}
