namespace Ingest.Parsing.Html.Metadata;

/// <summary>Ranks schema.org types by how surely they describe the page itself.</summary>
internal static class SchemaTypes
{
    /// <summary>0 for articles and posts, 1 for other works and things, 2 for the web page; −1 for what is about something else.</summary>
    public static int RankOf(SchemaObject found)
    {
        int rank = -1;
        foreach (string type in found.Types)
        {
            int own = RankOf(type);
            rank = rank < 0 ? own : own < 0 ? rank : Math.Min(rank, own);
        }

        return rank;
    }

    private static int RankOf(string type) => type switch
    {
        "Comment" or "Review" or "Answer" or "Organization" or "NewsMediaOrganization" or "Corporation" or "LocalBusiness" or "WebSite" or "Person"
            or "BreadcrumbList" or "ItemList" or "ImageObject" or "SearchAction" or "AggregateRating" or "Brand" or "Offer" or "Place"
            or "PostalAddress" or "ListItem" or "SiteNavigationElement" or "WPHeader" or "WPFooter" or "WPSideBar" => -1,
        "Report" or "Recipe" or "Question" or "HowTo" or "TechArticle" => 0,
        "WebPage" or "ItemPage" or "AboutPage" or "ContactPage" or "CollectionPage" or "FAQPage" or "QAPage" or "ProfilePage" => 2,
        _ => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) ? 0 : 1,
    };
}
