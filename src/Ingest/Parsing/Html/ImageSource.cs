using System.Text;
using Ingest.Parsing.Html.Styles;

namespace Ingest.Parsing.Html;

/// <summary>Reads addresses and alternative texts of images.</summary>
internal static class ImageSource
{
    // Alternative texts are short; what is longer is a text in disguise and still cut here.
    private const int MaximumAlternativeCharacters = 2000;

    /// <summary>The address, the real one where the page loads it late; null when there is none but embedded data.</summary>
    public static string? Of(HtmlNode image)
    {
        foreach (AttributeKind kind in (ReadOnlySpan<AttributeKind>)[AttributeKind.Data_src, AttributeKind.Data_lazy_src, AttributeKind.Src])
        {
            ReadOnlySpan<char> address = image.Get(kind).Trim();
            if (!address.IsEmpty && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                return address.ToString();
            }
        }

        return null;
    }

    /// <summary>Whether there is nothing to see: a pixel that counts visitors, or an image that is switched off, and no script that loads it late.</summary>
    public static bool IsUnseen(HtmlNode image) =>
        !image.Has(AttributeKind.Data_src) && !image.Has(AttributeKind.Data_lazy_src)
        && (VisibilityReader.IsOff(image) || (IsPixel(image.Get(AttributeKind.Width)) && IsPixel(image.Get(AttributeKind.Height))));

    private static bool IsPixel(ReadOnlySpan<char> size) => size is "0" or "1" or "0px" or "1px";

    /// <summary>The alternative text, white space collapsed; empty when there is none.</summary>
    public static string AlternativeOf(HtmlNode image)
    {
        ReadOnlySpan<char> text = image.Get(AttributeKind.Alt).Trim();
        if (text.IsEmpty)
        {
            return "";
        }

        text = text[..Math.Min(text.Length, MaximumAlternativeCharacters)];
        var collapsed = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                collapsed.Append(c);
            }
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString();
    }
}
