namespace Ingest.Parsing.Html;

/// <summary>How the block walk treats an element.</summary>
internal enum ElementRole : byte
{
    /// <summary>Part of the running text around it, unless blocks stand inside.</summary>
    Inline,

    /// <summary>Starts and ends a block; may hold others.</summary>
    Block,

    /// <summary>A line break.</summary>
    LineBreak,

    /// <summary>An image.</summary>
    Image,

    /// <summary>Not text of the page, with all it holds.</summary>
    Skipped,

    /// <summary>Likewise, and a form control.</summary>
    FormControl,
}
