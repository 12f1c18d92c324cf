using Ingest.Outcomes;
using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>The way from an item to its record. Thread-safe; keeps nothing between items.</summary>
internal interface IItemRoad
{
    /// <summary>What follows once the record is there: measuring, filtering.</summary>
    IReadOnlyList<IRecordStep> Steps { get; }

    /// <summary>Makes the record. May throw; then <paramref name="stage"/> says where it was.</summary>
    /// <param name="item">The item.</param>
    /// <param name="stage">Where on the road it is.</param>
    /// <param name="cancellationToken">The item's own time limit.</param>
    Outcome<PageRecord> Make(RawItem item, ref Stage stage, CancellationToken cancellationToken);
}
