namespace Ingest.Cleaning.Consent;

/// <summary>Opinions on the blocks of a page, and that it is a policy.</summary>
internal sealed class ConsentOpinions(bool isPolicy) : List<BlockOpinion>, IPageAssessment
{
    /// <inheritdoc/>
    public bool WordsMislead => isPolicy;
}
