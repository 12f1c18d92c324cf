using Ingest.Parsing;

namespace Ingest.Cleaning;

/// <summary>What was learned of the hosts of a dump: which blocks repeat from page to page. Immutable, thread-safe.</summary>
public interface ISiteTemplates
{
    /// <summary>Hosts with enough pages to know what repeats.</summary>
    int HostCount { get; }

    /// <summary>Writes them as JSON, the same bytes for the same pages in whatever order they came.</summary>
    /// <param name="stream">Where to; left open.</param>
    void Save(Stream stream);

    /// <summary>What they say of a page's blocks; null where the page's host is unknown.</summary>
    internal SiteEvidence? EvidenceFor(ParsedPage page);
}
