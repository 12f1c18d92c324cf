using System.Buffers;

namespace Ingest.Parsing.Html.Formulas;

/// <summary>
/// Knows what scripts draw for the eye beside the source of a formula: KaTeX, MathJax 2 and 3. The source stays: TeX in a script, or MathML for
/// readers of screens. Where a page has the drawing alone, that is read.
/// </summary>
internal static class MathDrawing
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(["katex-html", "MathJax", "mjx-"], StringComparison.Ordinal);

    /// <summary>Whether a page may have any, so that most pages need not be asked element by element.</summary>
    public static bool MayBeIn(HtmlTree tree) => tree.Mentions(Signs);

    /// <summary>Whether an element draws a formula whose source stands beside it.</summary>
    public static bool IsDrawing(HtmlNode element)
    {
        ReadOnlySpan<char> classes = element.Get(AttributeKind.Class);
        if (classes is "katex-html")
        {
            return IsBehindMath(element);
        }

        HtmlNode next = NextElement(element);
        if (next.Exists && IsForReaders(next))
        {
            return true;
        }

        if (!IsMathJax(classes))
        {
            return false;
        }

        bool isPreview = classes.Contains("MathJax_Preview", StringComparison.Ordinal) && next.Exists && IsMathJax(next.Get(AttributeKind.Class));
        return isPreview || IsBeforeTex(next);
    }

    // The MathML half of KaTeX stands before the drawing.
    private static bool IsBehindMath(HtmlNode drawing)
    {
        HtmlNode first = drawing.Parent.First;
        while (first.Exists && first.Index != drawing.Index && !first.IsElement)
        {
            first = first.Next;
        }

        return first.Index != drawing.Index && first.Get(AttributeKind.Class).Contains("katex-mathml", StringComparison.Ordinal);
    }

    private static bool IsMathJax(ReadOnlySpan<char> classes) => classes.StartsWith("MathJax", StringComparison.Ordinal);

    private static bool IsForReaders(HtmlNode element) =>
        element.Tag == Tag.Unknown
            ? element.IsHtml && element.Name is "mjx-assistive-mml"
            : element.Get(AttributeKind.Class).Contains("MJX_Assistive_MathML", StringComparison.Ordinal);

    // A preview and a drawing stand before one script.
    private static bool IsBeforeTex(HtmlNode next)
    {
        const int Copies = 2;
        for (int i = 0; i < Copies && next.Exists && IsMathJax(next.Get(AttributeKind.Class)); i++)
        {
            next = NextElement(next);
        }

        return next is { Exists: true, Tag: Tag.Script } && MathSource.Find(next) is not null;
    }

    // The next one behind white space at most.
    private static HtmlNode NextElement(HtmlNode element)
    {
        HtmlNode next = element.Next;
        while (next.Exists && next.IsText && next.Text.IsWhiteSpace())
        {
            next = next.Next;
        }

        return next;
    }
}
