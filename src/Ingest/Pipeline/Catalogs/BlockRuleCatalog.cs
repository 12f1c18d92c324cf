using Ingest.Cleaning;

namespace Ingest.Pipeline.Catalogs;

/// <summary>
/// Boilerplate rules in the order they are asked. Order matters among binding opinions only: the first binding one decides.
/// </summary>
internal static class BlockRuleCatalog
{
    /// <summary>The rules; one line each.</summary>
    public static IReadOnlyList<CatalogEntry<IBlockRule, CleaningContext>> Entries { get; } =
    [
    ];
}
