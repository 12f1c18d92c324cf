namespace Ingest.Cleaning.Consent;

/// <summary>What the detector says of a page.</summary>
/// <param name="Runs">The notices, ascending and apart.</param>
/// <param name="IsSubject">Whether the page itself is about cookies or privacy, so that words prove nothing there.</param>
internal sealed record ConsentFindings(IReadOnlyList<ConsentRun> Runs, bool IsSubject)
{
    /// <summary>No notice, on a page about something else.</summary>
    public static ConsentFindings Nothing { get; } = new([], IsSubject: false);
}
