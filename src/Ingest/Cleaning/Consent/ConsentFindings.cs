namespace Ingest.Cleaning.Consent;

/// <summary>What the detector says of a page.</summary>
/// <param name="Runs">The notices, ascending and apart.</param>
/// <param name="IsPolicy">Whether the page itself is a policy, so that its words prove nothing.</param>
internal sealed record ConsentFindings(IReadOnlyList<ConsentRun> Runs, bool IsPolicy)
{
    /// <summary>No notice, on a page about something else.</summary>
    public static ConsentFindings Nothing { get; } = new([], IsPolicy: false);
}
