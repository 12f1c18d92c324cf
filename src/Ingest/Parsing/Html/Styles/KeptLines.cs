using System.Buffers;

namespace Ingest.Parsing.Html.Styles;

/// <summary>
/// Knows elements whose style keeps the line breaks of their text, as <c>pre</c> does, though it is no code: <c>white-space</c> in their own style, or the classes that
/// Tailwind has for it.
/// </summary>
internal static class KeptLines
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(["white-space", "whitespace-"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a page may have any, so that most pages need not be asked element by element.</summary>
    public static bool MayBeIn(HtmlTree tree) => tree.Mentions(Signs);

    /// <summary>Whether an element keeps line breaks; null where it does as the element around it.</summary>
    public static bool? In(HtmlNode element) => OfStyle(element.Get(AttributeKind.Style)) ?? OfClass(element.Get(AttributeKind.Class));

    private static bool? OfStyle(ReadOnlySpan<char> style)
    {
        const string Property = "white-space";
        if (!style.Contains(Property, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        bool? keeps = null;
        var declarations = new StyleDeclarations(style);
        while (declarations.Next())
        {
            keeps = declarations.Sets(Property) ? Keeps(declarations.Value) ?? keeps : keeps;
        }

        return keeps;
    }

    // "md:whitespace-pre-line" is one on wider screens.
    private static bool? OfClass(ReadOnlySpan<char> classes)
    {
        const string Prefix = "whitespace-";
        if (!classes.Contains(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        bool? keeps = null;
        foreach (Range range in ClassNames.Split(classes))
        {
            ReadOnlySpan<char> name = classes[range];
            name = name[(name.LastIndexOf(':') + 1)..];
            keeps = name.StartsWith(Prefix) ? Keeps(name[Prefix.Length..]) ?? keeps : keeps;
        }

        return keeps;
    }

    private static bool? Keeps(ReadOnlySpan<char> value)
    {
        int end = value.IndexOfAny(' ', '!');
        return (end < 0 ? value : value[..end]) switch
        {
            "pre" or "pre-line" or "pre-wrap" or "break-spaces" => true,
            "normal" or "nowrap" => false,
            _ => null,
        };
    }
}
