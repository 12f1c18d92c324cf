using Ingest.Parsing;

namespace Ingest.Cleaning;

/// <summary>Learns site templates from pages in any order, on any thread, in bounded memory.</summary>
internal interface ISiteTemplateLearner
{
    /// <summary>Looks at a page. Thread-safe.</summary>
    void Add(ParsedPage page);

    /// <summary>What was learned; depends on which pages were added, not on their order.</summary>
    ISiteTemplates Learn();
}
