using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Which landmark an element is.</summary>
internal static class Landmarks
{
    public const int Count = (int)Landmark.TabPanel + 1;

    /// <summary>The landmark by role, else by tag; null for other elements.</summary>
    public static Landmark? Of(Container container) =>
        (container.Role.Length == 0 ? null : OfRole(container.Role)) ?? OfTag(container.Tag);

    private static Landmark? OfRole(string role) => role switch
    {
        "main" => Landmark.Main,
        "article" => Landmark.Article,
        "navigation" or "menu" or "menubar" => Landmark.Navigation,
        "banner" => Landmark.Header,
        "contentinfo" => Landmark.Footer,
        "complementary" => Landmark.Aside,
        "form" or "search" => Landmark.Form,
        "button" => Landmark.Button,
        "dialog" or "alertdialog" => Landmark.Dialog,
        "tabpanel" => Landmark.TabPanel,
        _ => null,
    };

    private static Landmark? OfTag(string tag) => tag switch
    {
        "main" => Landmark.Main,
        "article" => Landmark.Article,
        "nav" => Landmark.Navigation,
        "header" => Landmark.Header,
        "footer" => Landmark.Footer,
        "aside" => Landmark.Aside,
        "form" => Landmark.Form,
        "ul" or "ol" => Landmark.List,
        "table" => Landmark.Table,
        "section" => Landmark.Section,
        "button" => Landmark.Button,
        "details" => Landmark.Details,
        "figure" => Landmark.Figure,
        "dialog" => Landmark.Dialog,
        "a" => Landmark.Link,
        _ => null,
    };
}
