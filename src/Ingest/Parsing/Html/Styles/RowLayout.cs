namespace Ingest.Parsing.Html.Styles;

/// <summary>
/// Knows elements whose inline children a style sheet sets apart, though the markup has no space between them: grids, and flex boxes that have gaps or stack their
/// children, by the names that utility frameworks (Tailwind, Bootstrap, Bulma) give them, or by their own style. A flex box without gaps may hold the parts of one word, or of a price.
/// </summary>
internal static class RowLayout
{
    /// <summary>How the children of an element are placed; decided once per element, for it may have thousands of them.</summary>
    public static ChildLayout Of(ref WalkFrame parent) => parent.ChildLayout ??= Larger(OfClass(parent.Element.Get(AttributeKind.Class)), OfStyle(parent.Element.Get(AttributeKind.Style)));

    private static ChildLayout Larger(ChildLayout one, ChildLayout other) => one > other ? one : other;

    private static ChildLayout OfClass(ReadOnlySpan<char> classes)
    {
        if (!MayLayOut(classes))
        {
            return ChildLayout.Inline;
        }

        bool isFlex = false;
        bool hasGaps = false;
        foreach (Range range in ClassNames.Split(classes))
        {
            ReadOnlySpan<char> name = classes[range];

            // "md:flex" is one on wider screens.
            name = name[(name.LastIndexOf(':') + 1)..];
            if (name is "grid" or "inline-grid" or "d-grid" or "is-grid")
            {
                return ChildLayout.Apart;
            }

            isFlex |= name is "flex" or "inline-flex" or "d-flex" or "d-inline-flex" or "is-flex";
            hasGaps |= name.StartsWith("gap-") || name.StartsWith("space-x-") || name.StartsWith("space-y-") || name is "flex-col" or "flex-column"
                || (name.StartsWith("justify-") && (name.EndsWith("between") || name.EndsWith("around") || name.EndsWith("evenly")));
        }

        return Flex(isFlex, hasGaps);
    }

    private static ChildLayout OfStyle(ReadOnlySpan<char> style)
    {
        if (!MayLayOut(style))
        {
            return ChildLayout.Inline;
        }

        bool isFlex = false;
        bool hasGaps = false;
        var declarations = new StyleDeclarations(style);
        while (declarations.Next())
        {
            ReadOnlySpan<char> name = declarations.Property;
            ReadOnlySpan<char> value = declarations.Value;
            if (name is "display" && value is "grid" or "inline-grid")
            {
                return ChildLayout.Apart;
            }

            isFlex |= name is "display" && value is "flex" or "inline-flex";
            hasGaps |= name is "gap" or "column-gap" || (name is "justify-content" && value.StartsWith("space-")) || (name is "flex-direction" && value.StartsWith("column"));
        }

        return Flex(isFlex, hasGaps);
    }

    private static ChildLayout Flex(bool isFlex, bool hasGaps) => isFlex && hasGaps ? ChildLayout.Apart : isFlex ? ChildLayout.Boxes : ChildLayout.Inline;

    private static bool MayLayOut(ReadOnlySpan<char> value) => value.Contains("flex", StringComparison.Ordinal) || value.Contains("grid", StringComparison.Ordinal);
}
