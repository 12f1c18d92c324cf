using System.Collections.Frozen;
using Ingest.Parsing;
using Ingest.Sources;

namespace Ingest.Cleaning.Templates;

/// <summary>Templates of all hosts of a dump.</summary>
internal sealed class SiteTemplates(IEnumerable<SiteTemplate> templates) : ISiteTemplates
{
    private readonly FrozenDictionary<string, SiteTemplate> _hosts = templates.ToFrozenDictionary(template => template.Host, StringComparer.Ordinal);

    /// <inheritdoc/>
    public int HostCount => _hosts.Count;

    /// <inheritdoc/>
    public void Save(Stream stream) => SiteTemplatesFile.Write(stream, _hosts.Values.OrderBy(template => template.Host, StringComparer.Ordinal));

    /// <inheritdoc/>
    public SiteEvidence? EvidenceFor(ParsedPage page) =>
        PageHost.Of(page.Source.Item.Url) is { } host && _hosts.TryGetValue(host, out SiteTemplate? template) ? TemplateOdds.Of(page, template) : null;
}
