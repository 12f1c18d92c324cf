namespace Ingest.Cli.Tests.Hostile;

/// <summary>What a run must make of a hostile input.</summary>
public enum HostileOutcome
{
    /// <summary>At least one record: the input is ugly, not broken.</summary>
    Record,

    /// <summary>At least one reject, dropped or quarantined.</summary>
    Reject,

    /// <summary>Both: what could be read was, what could not is accounted for.</summary>
    Both,

    /// <summary>Accounted for, one way or the other.</summary>
    Either,
}
