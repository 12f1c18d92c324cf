namespace Ingest.Parsing;

/// <summary>What an inline span is.</summary>
public enum InlineKind
{
    /// <summary>A hyperlink; the target is its address as written.</summary>
    Link,

    /// <summary>Strong importance.</summary>
    Strong,

    /// <summary>Emphasis.</summary>
    Emphasis,

    /// <summary>Code in running text.</summary>
    Code,

    /// <summary>An image in running text; the target is its address, the text its alternative text.</summary>
    Image,

    /// <summary>Mathematics in running text; the target is its TeX where the page gives it.</summary>
    Math,
}
