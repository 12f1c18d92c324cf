namespace Ingest.Tokens;

/// <summary>Which tokens are counted.</summary>
public enum TokenEncoding
{
    /// <summary><c>o200k_base</c>.</summary>
    O200k,

    /// <summary><c>cl100k_base</c>.</summary>
    Cl100k,
}
