using Ingest.Parsing;

namespace Ingest.Cleaning;

/// <summary>A rule that first wants blocks divided differently than the parser could know. Asked before any rule judges.</summary>
internal interface IPageReviser
{
    /// <summary>The page with blocks divided; the same page where nothing is to be done.</summary>
    ParsedPage Revise(ParsedPage page);
}
