using System.Text;

namespace Ingest.Parsing.Html.Formulas;

/// <summary>Finds the source of mathematics: TeX where the page gives it, otherwise MathML as a line of text.</summary>
internal static class MathSource
{
    // Long formulas have a few thousand characters; more is something else in disguise.
    private const int MaximumCharacters = 20_000;

    /// <summary>TeX or text of a <c>math</c> element or a TeX script; null for other elements and when it is empty.</summary>
    public static string? Find(HtmlNode element) => element.Tag switch
    {
        Tag.Math => FromMath(element),
        Tag.Script when element.Get(AttributeKind.Type).StartsWith("math/tex", StringComparison.OrdinalIgnoreCase) => TextOf(element),
        _ => null,
    };

    /// <summary>
    /// TeX of mathematics that is hidden because a picture of it stands right behind, as Wikipedia's does; null where it gives none or there is no
    /// picture.
    /// </summary>
    public static string? FindHidden(HtmlNode hidden)
    {
        HtmlNode next = hidden.Next;
        while (next.Exists && next.IsText && next.Text.IsWhiteSpace())
        {
            next = next.Next;
        }

        if (!next.Exists || next.Tag != Tag.Img)
        {
            return null;
        }

        HtmlNode node = hidden.First;
        while (node.Exists && node.Tag != Tag.Math)
        {
            node = node.NextIn(hidden);
        }

        return node.Exists ? TexOf(node) : null;
    }

    /// <summary>Whether an image with this alternative text is a picture of the formula that a text ends in.</summary>
    public static bool IsPicture(string alternative, InlineText text) =>
        text.Spans is [.., { Kind: InlineKind.Math, Target: { } tex } math] && math.Start + math.Length == text.Length
        && string.Join(' ', tex.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) == alternative;

    private static string? FromMath(HtmlNode math) => TexOf(math) ?? MathText.Of(math);

    private static string? TexOf(HtmlNode math)
    {
        ReadOnlySpan<char> alternative = math.Get(AttributeKind.Alttext).Trim();
        if (!alternative.IsEmpty)
        {
            return alternative.ToString();
        }

        for (HtmlNode node = math.First; node.Exists; node = node.NextIn(math))
        {
            if (node.Tag == Tag.Annotation && node.Get(AttributeKind.Encoding).Contains("tex", StringComparison.OrdinalIgnoreCase))
            {
                return TextOf(node);
            }
        }

        return null;
    }

    private static string? TextOf(HtmlNode element)
    {
        var text = new StringBuilder();
        HtmlNode node = element.First;
        while (node.Exists && text.Length < MaximumCharacters)
        {
            if (node.IsText)
            {
                text.Append(node.Text);
            }

            node = node.NextIn(element);
        }

        string trimmed = text.ToString().Trim();
        return trimmed.Length > 0 ? trimmed : null;
    }
}
