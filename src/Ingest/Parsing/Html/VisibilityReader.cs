namespace Ingest.Parsing.Html;

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
        while (!style.IsEmpty)
        {
            int end = style.IndexOf(';');
            ReadOnlySpan<char> declaration = end < 0 ? style : style[..end];
            style = end < 0 ? default : style[(end + 1)..];
            int colon = declaration.IndexOf(':');
            if (colon > 0 && Hides(declaration[..colon].Trim(), declaration[(colon + 1)..].Trim()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Hides(ReadOnlySpan<char> property, ReadOnlySpan<char> value) =>
        (property.Equals("display", StringComparison.OrdinalIgnoreCase) && value.StartsWith("none", StringComparison.OrdinalIgnoreCase))
        || (property.Equals("visibility", StringComparison.OrdinalIgnoreCase) && value.StartsWith("hidden", StringComparison.OrdinalIgnoreCase));
}
