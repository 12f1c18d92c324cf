namespace Ingest.Parsing.Html.Metadata;

/// <summary>What a class or an id hints at.</summary>
[Flags]
internal enum NameHint : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The name of an author.</summary>
    Author = 1,

    /// <summary>Something beside the page's own content.</summary>
    Side = 4,

    /// <summary>A byline.</summary>
    Byline = 8,

    /// <summary>The name of a user.</summary>
    User = 16,

    /// <summary>A change of the page.</summary>
    Update = 32,
}
