using Ingest.Cleaning;
using Ingest.Cleaning.Consent;

namespace Ingest.Pipeline.Catalogs;

/// <summary>
/// Boilerplate rules in the order they are asked. Order matters among binding opinions only: the first binding one decides.
/// </summary>
internal static class BlockRuleCatalog
{
    /// <summary>The rules; one line each.</summary>
    public static IReadOnlyList<CatalogEntry<IBlockRule, CleaningContext>> Entries { get; } =
    [
        new("consent-notice", "Drops cookie and consent notices by what they say, in 24 languages.", static _ => new ConsentNoticeRule()),
    ];
}
