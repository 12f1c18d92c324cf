using System.Buffers;
using Ingest.Decoding;

namespace Ingest.Parsing.Html;

/// <summary>Tells HTML from text by looking.</summary>
internal static class HtmlSniffer
{
    // Tags that pages open with (WHATWG MIME sniffing, section 7.1), and those that bodies saved without a head hold.
    private static readonly string[] OpeningTags =
        ["!doctype html", "html", "head", "body", "title", "meta", "script", "iframe", "h1", "div", "font", "table", "a", "style", "b", "p", "br", "main", "article", "section", "!--"];

    private static readonly SearchValues<char> TagCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-: ");

    // Far enough for a byte order mark, an XML declaration and a licence comment.
    private const int LookedAtCharacters = 4096;

    // At the end of a page, even of one that is cut off, there are tags, unless that is in a long script.
    private const int LastCharacters = 2048;

    // Of whole pages, which are HTML whatever stands in their scripts.
    private static readonly string[] PageTags = ["!doctype html", "html", "head", "body", "?xml"];

    /// <summary>Whether a text is HTML from its first tag to its last, whatever it is called; comments may follow.</summary>
    public static bool IsMarkup(string text)
    {
        ReadOnlySpan<char> bare = text.AsSpan().Trim();
        if (!StartsWithTag(bare) || IsMarkdown(bare, text))
        {
            return false;
        }

        bare = WithoutComments(bare);
        int last = bare.LastIndexOf("</");
        return last > 0 && bare[^1] == '>' && !bare[(last + 2)..^1].ContainsAnyExcept(TagCharacters);
    }

    /// <summary>Whether the text, or its declared media type, is HTML.</summary>
    public static bool LooksLikeHtml(DecodedText text)
    {
        if (text.Item.ContentType is { } type)
        {
            if (type.EndsWith("/html", StringComparison.Ordinal) || type.EndsWith("xhtml+xml", StringComparison.Ordinal))
            {
                return true;
            }

            if (type is "text/plain" or "text/markdown")
            {
                return false;
            }
        }

        ReadOnlySpan<char> start = text.Text.AsSpan(0, Math.Min(text.Text.Length, LookedAtCharacters)).TrimStart();
        return (StartsWithTag(start) && !IsMarkdown(start, text.Text)) || (HasTagAtLineStart(start) && EndsWithTags(text.Text));
    }

    // Markdown may open and end with an element, as pandoc writes it for GitHub, and as project pages centre their names.
    private static bool IsMarkdown(ReadOnlySpan<char> start, string text)
    {
        foreach (string tag in PageTags)
        {
            if (start[1..].StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return MarkdownSigns.AreIn(text);
    }

    private static bool EndsWithTags(string text)
    {
        ReadOnlySpan<char> bare = WithoutComments(text.AsSpan().TrimEnd());
        return bare[Math.Max(0, bare.Length - LastCharacters)..].Contains("</", StringComparison.Ordinal);
    }

    // Without those behind the last tag.
    private static ReadOnlySpan<char> WithoutComments(ReadOnlySpan<char> text)
    {
        while (text.EndsWith("-->", StringComparison.Ordinal) && text.LastIndexOf("<!--") is var comment and > 0)
        {
            text = text[..comment].TrimEnd();
        }

        return text;
    }

    // Behind what a server or a program wrote before it: in text about HTML the tags stand within sentences, or the text goes on behind them.
    private static bool HasTagAtLineStart(ReadOnlySpan<char> start)
    {
        for (int from = 0; start[from..].IndexOf('<') is var step and >= 0; from += step + 1)
        {
            int at = from + step;
            bool isFirst = start[..at].TrimEnd(" \t") is [] or [.., '\n' or '\r' or '>'];
            if (isFirst && (start[at..].StartsWith("<html", StringComparison.OrdinalIgnoreCase) || start[at..].StartsWith("<body", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithTag(ReadOnlySpan<char> start)
    {
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            return start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
        }

        if (start.IsEmpty || start[0] != '<')
        {
            return false;
        }

        foreach (string tag in OpeningTags)
        {
            if (start[1..].StartsWith(tag, StringComparison.OrdinalIgnoreCase)
                && (tag[0] == '!' || start.Length == tag.Length + 1 || start[tag.Length + 1] is '>' or ' ' or '\n' or '\r' or '\t' or '/'))
            {
                return true;
            }
        }

        return false;
    }
}
