namespace Ingest.Parsing.Html;

/// <summary>Limits a page reached.</summary>
[Flags]
internal enum ParsingLimits
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Nesting, or formatting left open.</summary>
    Depth = 1,

    /// <summary>The number of elements.</summary>
    Elements = 2,

    /// <summary>The number of blocks.</summary>
    Blocks = 4,
}
