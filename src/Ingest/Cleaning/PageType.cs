namespace Ingest.Cleaning;

/// <summary>What kind of page it is (the seven types of WCXB).</summary>
public enum PageType
{
    /// <summary>One piece of prose: news, blog, encyclopedia.</summary>
    Article,

    /// <summary>Technical documentation.</summary>
    Documentation,

    /// <summary>A company's or institution's page about what it offers.</summary>
    Service,

    /// <summary>A discussion.</summary>
    Forum,

    /// <summary>A shop's or catalog's overview of products.</summary>
    Collection,

    /// <summary>A list of entries that lead elsewhere.</summary>
    Listing,

    /// <summary>One product.</summary>
    Product,
}
