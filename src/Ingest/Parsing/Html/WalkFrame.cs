using Ingest.Parsing.Html.Preformatted;
using Ingest.Parsing.Html.Styles;

namespace Ingest.Parsing.Html;

/// <summary>An element the walk is in.</summary>
internal struct WalkFrame
{
    public required HtmlNode Element { get; init; }

    /// <summary>Whether text before, in and after it are different blocks.</summary>
    public bool IsBlock { get; set; }

    /// <summary>Whether blocks inside it only separate words.</summary>
    public bool IsFlat { get; set; }

    /// <summary>Whether it opened an inline span.</summary>
    public bool HasSpan { get; set; }

    /// <summary>Whether it put a quotation mark before its text.</summary>
    public bool HasQuotes { get; set; }

    /// <summary>Whether it is inline by its name but set apart by its parent's layout.</summary>
    public bool IsSetApart { get; set; }

    /// <summary>How its own layout places its inline children; null where nobody asked yet.</summary>
    public ChildLayout? ChildLayout { get; set; }

    /// <summary>Whether it is a table cell of a data table's row.</summary>
    public bool IsCell { get; set; }

    /// <summary>Whether it is a row of a data table.</summary>
    public bool IsRow { get; set; }

    /// <summary>The cell with its marker, of a row that is an item.</summary>
    public HtmlNode Marker { get; set; }

    /// <summary>Whether it stands in a <c>noscript</c>.</summary>
    public bool IsNoScript { get; set; }

    /// <summary>Whether the text inside keeps its lines.</summary>
    public bool IsPreformatted { get; set; }

    /// <summary>Whether it is, or stands in, code laid out as a table or list.</summary>
    public bool IsListing { get; set; }

    /// <summary>Whether it is code in which line breaks of the source are spaces.</summary>
    public bool IsWrapped { get; set; }

    /// <summary>Whether line breaks of the text inside are line breaks of the page, though it is no code.</summary>
    public bool KeepsLines { get; set; }

    /// <summary>Reads the text inside where it is prose wrapped by hand; else null.</summary>
    public ProseLines? Prose { get; set; }

    /// <summary>Index of the innermost block frame around it; −1 for the outermost.</summary>
    public int Outer { get; set; }

    /// <summary>Index of the frame whose <see cref="Flow"/> rules the text inside.</summary>
    public int FlowFrame { get; set; }

    /// <summary>What text inside becomes; only valid where <see cref="FlowFrame"/> is the frame's own index.</summary>
    public Flow Flow { get; set; }

    /// <summary>Number of lists around.</summary>
    public int ListDepth { get; set; }

    /// <summary>Group of the outermost list around, or of the data table; −1 for none.</summary>
    public int ListGroup { get; set; }

    /// <summary>Index of the frame of the list item around; −1 for none.</summary>
    public int ItemFrame { get; set; }

    /// <summary>Where the item is, once its first block is read; only of a list item.</summary>
    public ItemPlace? Item { get; set; }

    /// <summary>Number of the last item of a numbered list; before the first, the one that would stand before it.</summary>
    public int ItemNumber { get; set; }

    /// <summary>Index of its container; −1 until the first block inside.</summary>
    public int Container { get; set; }

    /// <summary>Form controls inside, so far.</summary>
    public int FormControls { get; set; }
}
