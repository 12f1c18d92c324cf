namespace Ingest.Cleaning;

/// <summary>What rules may know beside the page.</summary>
internal sealed record CleaningContext
{
    /// <summary>What to prefer where unsure; balanced.</summary>
    public Favor Favor { get; init; } = Favor.Balanced;

    /// <summary>What was learned of the dump's hosts; null: nothing.</summary>
    public ISiteTemplates? SiteTemplates { get; init; }

    /// <summary>Whether a rule asked before found that the words of the page mislead; no.</summary>
    public bool WordsMislead { get; init; }

    /// <summary>Whether rules should give evidence that costs time to find, for <c>ingest explain</c>; no.</summary>
    public bool WantsEvidence { get; init; }
}
