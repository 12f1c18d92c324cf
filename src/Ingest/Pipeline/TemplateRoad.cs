using Ingest.Cleaning;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>A road that ends behind the parser: the page is looked at, and makes no record.</summary>
internal sealed class TemplateRoad(PageStages stages, ISiteTemplateLearner learner) : IItemRoad
{
    private static readonly ReasonCode LookedAt = new("looked-at");

    /// <inheritdoc/>
    public IReadOnlyList<IRecordStep> Steps => [];

    /// <inheritdoc/>
    public Outcome<PageRecord> Make(RawItem item, ref Stage stage, CancellationToken cancellationToken)
    {
        Outcome<DecodedText> text = stages.Decode(item);
        if (!text.IsSuccess)
        {
            return text.Fault;
        }

        stage = Stage.Parsing;
        learner.Add(stages.Parse(text.Value, cancellationToken));
        return new Fault(stage, LookedAt, item.Location, "the page was only looked at");
    }
}
