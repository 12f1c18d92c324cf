namespace Ingest.Parsing;

/// <summary>Why an element is not shown, as far as the markup alone tells; the most telling reason of its own markup.</summary>
public enum Visibility
{
    /// <summary>Nothing says it is hidden.</summary>
    Visible,

    /// <summary>The <c>hidden</c> attribute.</summary>
    HiddenAttribute,

    /// <summary>Inline <c>display:none</c> or <c>visibility:hidden</c>.</summary>
    InlineStyle,

    /// <summary><c>aria-hidden="true"</c>.</summary>
    AriaHidden,

    /// <summary>Inside <c>noscript</c>.</summary>
    NoScript,

    /// <summary>Inside <c>template</c>.</summary>
    Template,

    /// <summary>A <c>dialog</c> that is not open, or <c>details</c> content that is closed.</summary>
    Closed,
}
