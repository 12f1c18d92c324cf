namespace Ingest.Cleaning;

/// <summary>What to prefer where the cleaner is unsure.</summary>
public enum Favor
{
    /// <summary>Fewer wrong blocks, at the price of missing right ones.</summary>
    Precision,

    /// <summary>The best balance (highest expected word F1); the default.</summary>
    Balanced,

    /// <summary>Fewer missed blocks, at the price of some boilerplate.</summary>
    Recall,
}
