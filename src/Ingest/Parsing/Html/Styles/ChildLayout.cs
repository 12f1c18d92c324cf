namespace Ingest.Parsing.Html.Styles;

/// <summary>How an element's layout places its inline children.</summary>
internal enum ChildLayout
{
    /// <summary>As parts of one text.</summary>
    Inline,

    /// <summary>As boxes that touch: they may hold the parts of one word, or of a price.</summary>
    Boxes,

    /// <summary>As boxes with space between them.</summary>
    Apart,
}
