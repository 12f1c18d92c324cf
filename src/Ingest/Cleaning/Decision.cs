namespace Ingest.Cleaning;

/// <summary>What a rule, and in the end the cleaner, decides about a block.</summary>
public enum Decision
{
    /// <summary>Main content.</summary>
    Keep,

    /// <summary>Boilerplate.</summary>
    Drop,
}
