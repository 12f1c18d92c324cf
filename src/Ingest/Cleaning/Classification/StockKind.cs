namespace Ingest.Cleaning.Classification;

/// <summary>What a stock phrase is for; the lower-case name is the first word of its line in the lists, the order about how seldom it is content.</summary>
internal enum StockKind
{
    /// <summary>The text is no stock phrase.</summary>
    None,

    /// <summary>Heads content: "Ingredients", "Conclusion".</summary>
    Heading,

    /// <summary>Leads on: "Read more", "Show all".</summary>
    More,

    /// <summary>Belongs to comments: "Leave a reply".</summary>
    Comment,

    /// <summary>Heads other pages: "Related articles".</summary>
    Related,

    /// <summary>Belongs to a shop: "Add to cart", "Sort by".</summary>
    Commerce,

    /// <summary>Shares or follows: "Share on Facebook".</summary>
    Share,

    /// <summary>Subscribes: "Enter your email".</summary>
    Newsletter,

    /// <summary>Names an advertisement: "Sponsored".</summary>
    Advert,

    /// <summary>Entry of a menu of languages or countries: "Deutsch".</summary>
    Language,

    /// <summary>Finds the way on a site: "Skip to content", "Back to top".</summary>
    Navigation,

    /// <summary>Entry about whom the site belongs to: "About us", "Careers".</summary>
    Company,

    /// <summary>Entry of an account: "Log in".</summary>
    Account,

    /// <summary>Entry of the footer: "Terms of use", "All rights reserved".</summary>
    Legal,
}
