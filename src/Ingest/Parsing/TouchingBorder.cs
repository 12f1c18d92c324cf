namespace Ingest.Parsing;

/// <summary>What stands in the markup between two words that touch.</summary>
internal enum TouchingBorder
{
    /// <summary>An element starts, and none ended.</summary>
    Start,

    /// <summary>An element ended, and none starts.</summary>
    End,

    /// <summary>One element ended, and another starts.</summary>
    Between,

    /// <summary>Likewise, and the two differ in their class, in what they link to, or as boxes of a row.</summary>
    BetweenKinds,
}
