namespace Ingest.Cleaning.Classification;

/// <summary>Where a link leads, seen from its page. The numbers are part of what the weights were trained on.</summary>
internal enum LinkRelation
{
    /// <summary>To a place on the page itself.</summary>
    Fragment = 0,

    /// <summary>To a script.</summary>
    Script = 1,

    /// <summary>To a mail or telephone program.</summary>
    Contact = 2,

    /// <summary>To a page of the same host.</summary>
    SameSite = 3,

    /// <summary>To another host.</summary>
    External = 4,
}
