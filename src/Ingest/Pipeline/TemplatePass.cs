using Ingest.Cleaning;
using Ingest.Pipeline.Catalogs;

namespace Ingest.Pipeline;

/// <summary>The first of two passes over a dump: parses every page and learns what repeats per host. Keeps nothing else.</summary>
internal sealed class TemplatePass(PageStages stages, PipelineOptions options, TimeProvider time)
{
    /// <summary>Reads all of a feed.</summary>
    public async Task<ISiteTemplates> RunAsync(IItemFeed feed, CancellationToken cancellationToken)
    {
        ISiteTemplateLearner learner = SiteTemplateCatalog.NewLearner();
        var runner = new OrderedRunner(new PageProcessor(new TemplateRoad(stages, learner)), options with { Records = new() }, time);
        await foreach (ItemResult _ in runner.RunAsync(feed, FeedPosition.Start, default, cancellationToken).ConfigureAwait(false))
        {
            // What cannot be read is said in the second pass.
        }

        return learner.Learn();
    }
}
