using System.Buffers;

namespace Ingest.Parsing.Html.Construction;

/// <summary>Finds where content that is no markup ends. Every search is linear in what it passes over.</summary>
internal static class RawText
{
    private static readonly SearchValues<char> ScriptSigns = SearchValues.Create("<-");

    /// <summary>Position of the end tag of an element, or the end of the page.</summary>
    public static int FindEnd(string html, int start, string name)
    {
        int at = start;
        while (true)
        {
            int run = html.AsSpan(at).IndexOf("</", StringComparison.Ordinal);
            if (run < 0)
            {
                return html.Length;
            }

            at += run;
            if (IsTag(html, at + 2, name))
            {
                return at;
            }

            at += 2;
        }
    }

    /// <summary>Position of the end tag of a script, or the end of the page. Inside <c>&lt;!-- … --&gt;</c>, scripts nest.</summary>
    public static int FindScriptEnd(string html, int start)
    {
        int plain = FindEnd(html, start, "script");
        int comment = html.AsSpan(start, plain - start).IndexOf("<!--", StringComparison.Ordinal);
        return comment < 0 ? plain : FindEscapedScriptEnd(html, start + comment);
    }

    /// <summary>Position after a comment whose content starts at <paramref name="start"/>.</summary>
    public static int FindCommentEnd(string html, int start)
    {
        ReadOnlySpan<char> content = html.AsSpan(start);
        if (content.StartsWith(">", StringComparison.Ordinal))
        {
            return start + 1;
        }

        if (content.StartsWith("->", StringComparison.Ordinal))
        {
            return start + 2;
        }

        int at = start;
        while (true)
        {
            int run = html.AsSpan(at).IndexOf("--", StringComparison.Ordinal);
            if (run < 0)
            {
                return html.Length;
            }

            at += run;
            while (at < html.Length && html[at] == '-')
            {
                at++;
            }

            if (at < html.Length && html[at] == '>')
            {
                return at + 1;
            }

            if (at + 1 < html.Length && html[at] == '!' && html[at + 1] == '>')
            {
                return at + 2;
            }
        }
    }

    // The "script data escaped" and "double escaped" states.
    private static int FindEscapedScriptEnd(string html, int start)
    {
        bool isEscaped = false;
        bool isNested = false;
        int at = start;
        while (true)
        {
            int run = html.AsSpan(at).IndexOfAny(ScriptSigns);
            if (run < 0)
            {
                return html.Length;
            }

            at += run;
            ReadOnlySpan<char> here = html.AsSpan(at);
            if (isEscaped && here.StartsWith("-->", StringComparison.Ordinal))
            {
                isEscaped = isNested = false;
                at += 3;
                continue;
            }

            if (!isEscaped && here.StartsWith("<!--", StringComparison.Ordinal))
            {
                // The two hyphens may be those of "-->" as well.
                isEscaped = true;
                at += 2;
                continue;
            }

            if (here.StartsWith("</", StringComparison.Ordinal) && IsTag(html, at + 2, "script"))
            {
                if (!isNested)
                {
                    return at;
                }

                isNested = false;
            }
            else if (isEscaped && here[0] == '<' && IsTag(html, at + 1, "script"))
            {
                isNested = true;
            }

            at++;
        }
    }

    private static bool IsTag(string html, int at, string name)
    {
        ReadOnlySpan<char> rest = html.AsSpan(at);
        return rest.Length > name.Length && rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && IsNameEnd(rest[name.Length]);
    }

    private static bool IsNameEnd(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>';
}
