namespace Ingest.Parsing.Html.Preformatted;

/// <summary>Writes texts of code as the element they stand in has them.</summary>
internal static class CodeText
{
    /// <summary>Whether an element of code begins a line, though nothing stands between it and the code before it: boxes of a <c>pre</c>, each a line or a version of the code.</summary>
    public static bool BeginsLine(HtmlNode element) =>
        element.Tag == Tag.Code && element.Parent.Tag == Tag.Pre && element.Previous.Exists && element.Previous.Tag == Tag.Code;

    /// <summary>Appends a text that stands in an element of code.</summary>
    public static void Append(InlineText code, in WalkFrame frame, ReadOnlySpan<char> text)
    {
        bool isBetweenLines = frame.IsListing && (frame.Element.Marks & ContentMarks.Block) != 0 && text.IsWhiteSpace();
        if (isBetweenLines)
        {
            return;
        }

        if (!frame.IsWrapped)
        {
            code.Append(text);
            return;
        }

        bool isFirst = true;
        foreach (Range range in text.Split('\n'))
        {
            ReadOnlySpan<char> line = isFirst ? text[range] : text[range].TrimStart(" \t");
            bool continues = !isFirst && !line.IsEmpty && code.Length > 0 && code.Written[^1] is not ('\n' or ' ');
            code.Append(continues ? " " : "");
            code.Append(line);
            isFirst = false;
        }
    }
}
