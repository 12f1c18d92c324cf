namespace Ingest.Parsing.Html;

/// <summary>What a node is, as far as building and reading a tree ask.</summary>
internal enum NodeKind : byte
{
    /// <summary>A run of characters.</summary>
    Text,

    /// <summary>The document.</summary>
    Document,

    /// <summary>An element in the HTML namespace.</summary>
    Html,

    /// <summary>An SVG element.</summary>
    Svg,

    /// <summary>An SVG element that HTML may stand in: <c>foreignObject</c>, <c>desc</c>, <c>title</c>.</summary>
    SvgIntegration,

    /// <summary>A MathML element.</summary>
    Math,

    /// <summary>A MathML element that text and HTML may stand in: <c>mi</c>, <c>mo</c>, <c>mn</c>, <c>ms</c>, <c>mtext</c>.</summary>
    MathIntegration,

    /// <summary>A MathML <c>annotation-xml</c>.</summary>
    Annotation,

    /// <summary>A MathML <c>annotation-xml</c> that by its encoding holds HTML.</summary>
    AnnotationIntegration,
}
