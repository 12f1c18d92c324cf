using System.Net;
using System.Text;

namespace Ingest.Parsing.Markdown;

/// <summary>The text of HTML inside Markdown: tags and comments taken out, entities resolved. No structure is read from it.</summary>
internal static class MarkupText
{
    /// <summary>The text, white space collapsed.</summary>
    public static string Of(ReadOnlySpan<char> html)
    {
        var text = new StringBuilder();
        ReadOnlySpan<char> rest = html;
        while (!rest.IsEmpty)
        {
            int open = rest.IndexOf('<');
            text.Append(open < 0 ? rest : rest[..open]);
            if (open < 0)
            {
                break;
            }

            rest = rest[open..];
            bool isComment = rest.StartsWith("<!--", StringComparison.Ordinal);
            int close = isComment ? rest.IndexOf("-->", StringComparison.Ordinal) : rest.IndexOf('>');
            rest = close < 0 ? [] : rest[(close + (isComment ? 3 : 1))..];
            text.Append(' ');
        }

        return Collapse(WebUtility.HtmlDecode(text.ToString()));
    }

    /// <summary>White space as single spaces, none at the ends.</summary>
    public static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\0' or PandocMarks.Filler))
            {
                collapsed.Append(c);
            }
            else if (c != PandocMarks.Filler && collapsed.Length > 0 && collapsed[^1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString().TrimEnd(' ');
    }
}
