namespace Ingest.Cleaning.Consent;

/// <summary>What the phrase lists find in one block: distinct phrases per concept, and its shape.</summary>
internal readonly record struct ConsentSignals
{
    /// <summary>Distinct phrases of the site speaking of itself.</summary>
    public int Actor { get; init; }

    /// <summary>Distinct phrases of storage.</summary>
    public int Storage { get; init; }

    /// <summary>Distinct purposes.</summary>
    public int Purpose { get; init; }

    /// <summary>Distinct actions.</summary>
    public int Action { get; init; }

    /// <summary>Distinct names of policies and references to one.</summary>
    public int Policy { get; init; }

    /// <summary>Whether a policy is named, as in its title.</summary>
    public bool NamesPolicy { get; init; }

    /// <summary>Distinct words that speak to the visitor.</summary>
    public int Visitor { get; init; }

    /// <summary>Distinct categories.</summary>
    public int Category { get; init; }

    /// <summary>Distinct words of cookie tables.</summary>
    public int Duration { get; init; }

    /// <summary>Distinct standing sentences.</summary>
    public int Formula { get; init; }

    /// <summary>Distinct words that speak against.</summary>
    public int Reporting { get; init; }

    /// <summary>Whether the site names itself and the storage close together: "we use cookies".</summary>
    public bool Declares { get; init; }

    /// <summary>Whether the whole block is a button.</summary>
    public bool IsButton { get; init; }

    /// <summary>Whether the whole block is a category or column heading.</summary>
    public bool IsLabel { get; init; }

    /// <summary>Whether the whole block is a button or label with words, as the settings of a dialogue consist of.</summary>
    public bool IsSetting => Words > 0 && (IsButton || IsLabel);

    /// <summary>Words; two characters of a script without spaces count as one.</summary>
    public int Words { get; init; }
}
