using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>Roles of a page's containers, own and inherited, worked out once per page for all rules.</summary>
internal sealed class PageOutline
{
    // Keyed by the page object: rules are asked one by one, and every one of them needs this.
    private static readonly ConditionalWeakTable<ParsedPage, PageOutline> Known = [];

    private readonly ContainerRoles[] _own;
    private readonly bool[] _isHidden;

    private PageOutline(ParsedPage page)
    {
        _own = new ContainerRoles[page.Containers.Count];
        _isHidden = new bool[page.Containers.Count];
        var ofClasses = new Dictionary<string, ContainerRoles>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < _own.Length; i++)
        {
            Container container = page.Containers[i];
            _own[i] = OfTag(page, container) | OfClass(ofClasses, container.Class) | ContainerWords.Default.Read(container.Id);
            _isHidden[i] = container.Visibility is Visibility.HiddenAttribute or Visibility.InlineStyle or Visibility.Template
                or Visibility.NoScript;
        }

        TotalCharacters = _own.Length == 0 ? 0 : page.Containers[0].TextCharacters;
    }

    /// <summary>Characters of text on the page.</summary>
    public int TotalCharacters { get; }

    /// <summary>The outline of a page.</summary>
    public static PageOutline Of(ParsedPage page) => Known.GetValue(page, static page => new PageOutline(page));

    /// <summary>Roles of a container's own names.</summary>
    public ContainerRoles this[int container] => _own[container];

    /// <summary>Whether a container's own markup hides it.</summary>
    public bool IsHidden(int container) => _isHidden[container];

    // Equal classes of a page are one string, and few.
    private static ContainerRoles OfClass(Dictionary<string, ContainerRoles> known, string names)
    {
        if (names.Length == 0)
        {
            return ContainerRoles.None;
        }

        ref ContainerRoles roles = ref CollectionsMarshal.GetValueRefOrAddDefault(known, names, out bool isKnown);
        return isKnown ? roles : roles = ContainerWords.Default.Read(names);
    }

    private static ContainerRoles OfTag(ParsedPage page, Container container)
    {
        ContainerRoles byTag = container.Tag switch
        {
            "nav" => ContainerRoles.Navigation,
            "footer" => IsInArticle(page, container) ? ContainerRoles.Meta : ContainerRoles.Footer,
            "header" => IsInArticle(page, container) || HoldsTitle(page, container) ? ContainerRoles.None : ContainerRoles.Header,
            "aside" => ContainerRoles.Sidebar,
            "main" => ContainerRoles.Main,
            "dialog" => ContainerRoles.Dialog,
            "button" => ContainerRoles.None,
            _ => ContainerRoles.None,
        };
        return byTag | container.Role switch
        {
            "navigation" or "menu" or "menubar" => ContainerRoles.Navigation,
            "banner" => HoldsTitle(page, container) ? ContainerRoles.None : ContainerRoles.Header,
            "contentinfo" => ContainerRoles.Footer,
            "complementary" => ContainerRoles.Sidebar,
            "search" => ContainerRoles.Form,
            "dialog" or "alertdialog" => ContainerRoles.Dialog,
            "main" => ContainerRoles.Main,
            _ => ContainerRoles.None,
        };
    }

    private static bool IsInArticle(ParsedPage page, Container container)
    {
        for (int at = container.Parent; at >= 0; at = page.Containers[at].Parent)
        {
            if (page.Containers[at].Tag is "article" or "main" or "section")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsTitle(ParsedPage page, Container container)
    {
        for (int i = container.FirstBlock; i < container.EndBlock; i++)
        {
            if (page.Blocks[i] is { Kind: BlockKind.Heading, Level: 1 })
            {
                return true;
            }
        }

        return false;
    }
}
