namespace Ingest.Cleaning;

/// <summary>What rules may know beside the page.</summary>
internal sealed record CleaningContext
{
    /// <summary>What to prefer where unsure; balanced.</summary>
    public Favor Favor { get; init; } = Favor.Balanced;
}
