namespace Ingest.Parsing.Html;

/// <summary>What stands inside an element, at any depth.</summary>
[Flags]
internal enum ContentMarks : byte
{
    /// <summary>Text at most.</summary>
    None = 0,

    /// <summary>A block-level element.</summary>
    Block = 1,

    /// <summary>A paragraph, heading, list, table or the like.</summary>
    TellingBlock = 2,

    /// <summary>A heading.</summary>
    Heading = 4,

    /// <summary>A table.</summary>
    Table = 8,
}
