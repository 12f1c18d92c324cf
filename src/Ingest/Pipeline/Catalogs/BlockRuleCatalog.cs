using Ingest.Cleaning;
using Ingest.Cleaning.Classification;
using Ingest.Cleaning.Consent;
using Ingest.Cleaning.Rules;

namespace Ingest.Pipeline.Catalogs;

/// <summary>
/// Boilerplate rules in the order they are asked. Order matters among binding opinions only: the first binding one decides.
/// </summary>
internal static class BlockRuleCatalog
{
    /// <summary>The rules; one line each.</summary>
    public static IReadOnlyList<CatalogEntry<IBlockRule, CleaningContext>> Entries { get; } =
    [
        new("consent-container", "Drops what stands in a consent tool's own element.", static _ => new ConsentContainerRule()),
        new("consent-notice", "Drops cookie and consent notices by what they say, in 24 languages.", static _ => new ConsentNoticeRule()),
        new("line-numbers", "Drops the column of line numbers beside code.", static _ => new LineNumbersRule()),
        new("shell-notices", "Drops what pages without content say: that they need scripts, are loading, or test whether a person reads them.", static _ => new ShellNoticeRule()),
        new("hidden-content", "Drops what the markup hides, accordions and tabs excepted.", static _ => new HiddenContentRule()),
        new("navigation", "Drops menus and other navigation.", static _ => new NavigationRule()),
        new("page-header", "Drops the site's header.", static _ => new PageHeaderRule()),
        new("page-footer", "Drops the site's footer.", static _ => new PageFooterRule()),
        new("breadcrumb", "Drops breadcrumb trails.", static _ => new BreadcrumbRule()),
        new("share-bar", "Drops share and follow bars.", static _ => new ShareBarRule()),
        new("related-links", "Drops related and recommended entries.", static _ => new RelatedLinksRule()),
        new("sidebar", "Drops side columns and widgets.", static _ => new SidebarRule()),
        new("form", "Drops log-in, search and newsletter forms.", static _ => new FormRule()),
        new("advertisement", "Drops advertisements and promotions.", static _ => new AdvertisementRule()),
        new("pagination", "Drops page numbers.", static _ => new PaginationRule()),
        new("dialog", "Drops pop-ups and overlays.", static _ => new DialogRule()),
        new("comments", "Drops comment areas, where comments are not the page.", static _ => new CommentsRule()),
        new("article-data", "Drops tags, author boxes and other data about the text.", static _ => new ArticleDataRule()),
        new("link-density", "Drops runs of short links.", static _ => new LinkDensityRule()),
        new("dialogue-phrases", "Drops newsletter, app, age, ad-block, paywall and browser notices and skip links.", static _ => new DialoguePhraseRule()),
        new("edge-lines", "Drops runs of short lines at the edges of text dumps.", static _ => new EdgeLinesRule()),
        new("outside-main", "Drops what lies outside the container that is the main content by its own word.", static _ => new OutsideMainRule()),
        new("learned-content", "Keeps the blocks that a learned model takes for main content, drops the others.", static _ => new LearnedContentRule()),
    ];
}
