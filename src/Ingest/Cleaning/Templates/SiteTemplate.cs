using System.Collections.Frozen;

namespace Ingest.Cleaning.Templates;

/// <summary>What repeats on the pages of one host. Immutable.</summary>
/// <param name="Host">The host, in lower case.</param>
/// <param name="Pages">Pages looked at.</param>
/// <param name="PagesWith">On how many of them a block stands, by <see cref="BlockKey"/>; rare blocks are left out.</param>
internal sealed record SiteTemplate(string Host, int Pages, FrozenDictionary<ulong, int> PagesWith)
{
    /// <summary>Pages from which a host has a template; 5: of fewer, what repeats says little.</summary>
    public const int MinimumPages = 5;

    /// <summary>Share of the pages from which a block is remembered; 0.1, and two pages at least.</summary>
    public const double MinimumShare = 0.1;
}
