namespace Ingest.Parsing.Html.Styles;

/// <summary>Reads from an element's own markup what hides it.</summary>
internal static class VisibilityReader
{
    /// <summary>The most telling reason; <see cref="Visibility.Visible"/> when there is none.</summary>
    public static Visibility Of(HtmlNode element)
    {
        if (element.Tag == Tag.Noscript)
        {
            return Visibility.NoScript;
        }

        // A declarative shadow root is shown.
        if (element.Tag == Tag.Template)
        {
            return element.Has(AttributeKind.Shadowrootmode) ? Visibility.Visible : Visibility.Template;
        }

        if (IsOff(element))
        {
            return element.Has(AttributeKind.Hidden) ? Visibility.HiddenAttribute : Visibility.InlineStyle;
        }

        bool isClosed = element.Tag == Tag.Dialog ? !element.Has(AttributeKind.Open) : IsClosedContent(element);
        if (isClosed)
        {
            return Visibility.Closed;
        }

        return element.Get(AttributeKind.Aria_hidden) is "true" ? Visibility.AriaHidden : Visibility.Visible;
    }

    /// <summary>Whether the element itself is switched off: <c>hidden</c>, or <c>display:none</c> or <c>visibility:hidden</c> in its style.</summary>
    public static bool IsOff(HtmlNode element) => element.Has(AttributeKind.Hidden) || HidesByStyle(element.Get(AttributeKind.Style));

    private static bool IsClosedContent(HtmlNode element) =>
        element.Tag != Tag.Summary && element.Parent is { Exists: true, Tag: Tag.Details } details && !details.Has(AttributeKind.Open);

    private static bool HidesByStyle(ReadOnlySpan<char> style)
    {
        var declarations = new StyleDeclarations(style);
        while (declarations.Next())
        {
            if ((declarations.Sets("display") && declarations.Value.StartsWith("none", StringComparison.OrdinalIgnoreCase))
                || (declarations.Sets("visibility") && declarations.Value.StartsWith("hidden", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
