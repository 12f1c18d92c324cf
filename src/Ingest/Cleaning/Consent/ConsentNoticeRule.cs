using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Consent;

/// <summary>Drops what reads like a consent notice, in text and HTML. Binding: the learned model may not bring it back.</summary>
internal sealed class ConsentNoticeRule : IBlockRule, IPageReviser
{
    private static readonly ReasonCode Notice = new("consent-notice");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Notice];

    /// <inheritdoc/>
    public RuleWeight Weight => RuleWeight.Binding;

    /// <inheritdoc/>
    public bool DropsTitles => true;

    /// <inheritdoc/>
    public ParsedPage Revise(ParsedPage page) => GluedNotice.Divide(page);

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context)
    {
        ConsentFindings found = ConsentDetector.Find(page);
        var opinions = new ConsentOpinions(found.IsPolicy);
        foreach (ConsentRun run in found.Runs)
        {
            string evidence = run.Evidence;
            for (int block = run.First; block <= run.Last; block++)
            {
                opinions.Add(new BlockOpinion(block, Decision.Drop, Notice, 0.99, IsBinding: true, evidence));
            }
        }

        return opinions;
    }
}
