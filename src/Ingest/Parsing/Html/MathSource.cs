using System.Text;

namespace Ingest.Parsing.Html;

/// <summary>Finds the source of mathematics: TeX where the page gives it, otherwise the text.</summary>
internal static class MathSource
{
    // Long formulas have a few thousand characters; more is something else in disguise.
    private const int MaximumCharacters = 20_000;

    /// <summary>TeX or text of a <c>math</c> element or a TeX script; null for other elements and when it is empty.</summary>
    public static string? Find(LightElement element) => element.Tag switch
    {
        Tag.Math => FromMath(element),
        Tag.Script when element.Get(AttributeKind.Type).StartsWith("math/tex", StringComparison.OrdinalIgnoreCase) => TextOf(element),
        _ => null,
    };

    private static string? FromMath(LightElement math)
    {
        ReadOnlySpan<char> alternative = math.Get(AttributeKind.Alttext).Trim();
        if (!alternative.IsEmpty)
        {
            return alternative.ToString();
        }

        for (LightNode? node = math.First; node is not null; node = TreeWalk.Next(node, math))
        {
            if (node is LightElement { Tag: Tag.Annotation } annotation && annotation.Get(AttributeKind.Encoding).Contains("tex", StringComparison.OrdinalIgnoreCase))
            {
                return TextOf(annotation);
            }
        }

        return TextOf(math);
    }

    private static string? TextOf(LightElement element)
    {
        var text = new StringBuilder();
        LightNode? node = element.First;
        while (node is not null && text.Length < MaximumCharacters)
        {
            if (node is LightText run)
            {
                text.Append(run.Text.Span);
            }

            node = node is LightElement { Tag: Tag.Annotation } ? TreeWalk.NextSkipping(node, element) : TreeWalk.Next(node, element);
        }

        string trimmed = text.ToString().Trim();
        return trimmed.Length > 0 ? trimmed : null;
    }
}
