namespace Ingest.Cleaning.Rules;

/// <summary>What a container calls itself by tag, ARIA role, id and class; several at once are usual.</summary>
[Flags]
internal enum ContainerRoles
{
    /// <summary>Nothing telling.</summary>
    None = 0,

    /// <summary>Menus and other navigation.</summary>
    Navigation = 1,

    /// <summary>The site's header.</summary>
    Header = 2,

    /// <summary>The site's footer.</summary>
    Footer = 4,

    /// <summary>A side column or widget.</summary>
    Sidebar = 8,

    /// <summary>Share and follow bars.</summary>
    Share = 16,

    /// <summary>Related, recommended, popular, next and previous.</summary>
    Related = 32,

    /// <summary>Forms, log-in, search.</summary>
    Form = 64,

    /// <summary>Breadcrumbs.</summary>
    Breadcrumb = 128,

    /// <summary>Advertisements and promotions.</summary>
    Advertisement = 256,

    /// <summary>Comment areas below an article.</summary>
    Comments = 512,

    /// <summary>Pop-ups, overlays, toasts.</summary>
    Dialog = 1024,

    /// <summary>Page numbers.</summary>
    Pagination = 2048,

    /// <summary>Tags, categories, author boxes and other data about the text.</summary>
    Meta = 4096,

    /// <summary>The main content by its own word.</summary>
    Main = 8192,
}
