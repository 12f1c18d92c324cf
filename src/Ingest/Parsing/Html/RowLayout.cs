namespace Ingest.Parsing.Html;

/// <summary>
/// Knows elements whose inline children a style sheet sets apart, though the markup has no space between them: flex and grid boxes by the names that utility
/// frameworks (Tailwind, Bootstrap, Bulma) give them, or by their own style.
/// </summary>
internal static class RowLayout
{
    /// <summary>Whether the children of an element are set apart.</summary>
    public static bool SetsApart(HtmlNode parent) => HasLayoutClass(parent.Get(AttributeKind.Class)) || HasLayoutStyle(parent.Get(AttributeKind.Style));

    private static bool HasLayoutClass(ReadOnlySpan<char> classes)
    {
        if (!MayLayOut(classes))
        {
            return false;
        }

        foreach (Range range in classes.SplitAny(' ', '\t', '\n', '\r', '\f'))
        {
            ReadOnlySpan<char> name = classes[range];

            // "md:flex" is one on wider screens.
            name = name[(name.LastIndexOf(':') + 1)..];
            if (name is "flex" or "inline-flex" or "d-flex" or "d-inline-flex" or "is-flex" or "hstack" or "grid" or "inline-grid" or "d-grid" or "is-grid")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLayoutStyle(ReadOnlySpan<char> style)
    {
        int at = MayLayOut(style) ? style.IndexOf("display", StringComparison.OrdinalIgnoreCase) : -1;
        if (at < 0)
        {
            return false;
        }

        ReadOnlySpan<char> value = style[(at + "display".Length)..].TrimStart();
        value = value.IsEmpty || value[0] != ':' ? [] : value[1..].TrimStart();
        return value.StartsWith("flex") || value.StartsWith("inline-flex") || value.StartsWith("grid") || value.StartsWith("inline-grid");
    }

    private static bool MayLayOut(ReadOnlySpan<char> value) => value.Contains("flex", StringComparison.Ordinal) || value.Contains("grid", StringComparison.Ordinal) || value.Contains("hstack", StringComparison.Ordinal);
}
