namespace Ingest.Sources;

/// <summary>Tells text from binary and HTML from other text by the first bytes.</summary>
internal static class TextSniffer
{
    /// <summary>Bytes worth looking at.</summary>
    public const int Length = 4096;

    private static readonly byte[][] BinaryMagics =
    [
        [.. "%PDF-"u8], [0x89, (byte)'P', (byte)'N', (byte)'G'], [.. "GIF8"u8], [0xFF, 0xD8, 0xFF], [.. "RIFF"u8], [.. "wOFF"u8], [.. "wOF2"u8],
    ];

    /// <summary>Names of tags that open HTML (WHATWG MIME sniffing, 7.1, and the usual first tags of fragments).</summary>
    private static readonly byte[][] HtmlStarts =
    [
        [.. "!doctype html"u8], [.. "html"u8], [.. "head"u8], [.. "script"u8], [.. "iframe"u8], [.. "h1"u8], [.. "div"u8], [.. "font"u8],
        [.. "table"u8], [.. "a"u8], [.. "style"u8], [.. "title"u8], [.. "b"u8], [.. "body"u8], [.. "br"u8], [.. "p"u8], [.. "!--"u8],
        [.. "meta"u8], [.. "link"u8], [.. "article"u8], [.. "section"u8], [.. "main"u8], [.. "span"u8],
    ];

    /// <summary>Names of further tags that programs cut out of pages.</summary>
    private static readonly byte[][] PartStarts =
    [
        [.. "aside"u8], [.. "blockquote"u8], [.. "center"u8], [.. "details"u8], [.. "dl"u8], [.. "em"u8], [.. "figure"u8], [.. "footer"u8], [.. "form"u8],
        [.. "h2"u8], [.. "h3"u8], [.. "h4"u8], [.. "h5"u8], [.. "h6"u8], [.. "header"u8], [.. "i"u8], [.. "img"u8], [.. "li"u8], [.. "nav"u8], [.. "ol"u8],
        [.. "pre"u8], [.. "strong"u8], [.. "tbody"u8], [.. "td"u8], [.. "tr"u8], [.. "ul"u8],
    ];

    /// <summary>
    /// Whether the bytes can be text: no binary format's magic, no more than a stray NUL outside UTF-16, UTF-32 and HTML, few control characters.
    /// </summary>
    public static bool IsText(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, Length)];
        foreach (byte[] magic in BinaryMagics)
        {
            if (head.StartsWith(magic))
            {
                return false;
            }
        }

        if (HasWideMark(head))
        {
            return true;
        }

        // A NUL in what opens as HTML is a blemish: the HTML standard says what to do with it. So are a few in what has hardly any other control
        // character: of compressed data, and of UTF-16 in scripts without spaces, those are one byte in ten to twenty.
        int controls = CountControls(head);
        return head.Contains((byte)0) && controls * 100 > head.Length && !IsHtml(head)
            ? UnmarkedUnicode.Find(head) is not null
            : controls * 20 <= head.Length;
    }

    /// <summary>Whether the bytes are text of two or four bytes a character.</summary>
    public static bool IsWide(ReadOnlySpan<byte> head) => HasWideMark(head) || UnmarkedUnicode.Find(head) is not null;

    /// <summary>Whether the bytes open an HTML or XHTML document or fragment.</summary>
    public static bool IsHtml(ReadOnlySpan<byte> head)
    {
        head = SkipSpace(head[..Math.Min(head.Length, Length)]);
        if (head.StartsWith("<?xml"u8))
        {
            return HasTag(head, "html"u8) || HasTag(head, "!doctype html"u8);
        }

        return head is [(byte)'<', .. var tag] && Opens(tag, HtmlStarts);
    }

    /// <summary>Whether the bytes are an element of HTML behind an XML declaration, as lxml writes it.</summary>
    public static bool IsElementInXml(ReadOnlySpan<byte> head)
    {
        head = SkipSpace(head[..Math.Min(head.Length, Length)]);
        bool isDeclared = head.StartsWith("<?xml"u8);
        while (head.StartsWith("<?"u8) || head.StartsWith("<!--"u8))
        {
            ReadOnlySpan<byte> mark = head[1] == (byte)'?' ? "?>"u8 : "-->"u8;
            int end = head.IndexOf(mark);
            if (end < 0)
            {
                return false;
            }

            head = SkipSpace(head[(end + mark.Length)..]);
        }

        return isDeclared && head is [(byte)'<', .. var tag] && (Opens(tag, HtmlStarts) || Opens(tag, PartStarts));
    }

    /// <summary>Whether the bytes are XML of another kind: a feed, a sitemap, a drawing.</summary>
    public static bool IsOtherXml(ReadOnlySpan<byte> head)
    {
        head = SkipSpace(head[..Math.Min(head.Length, Length)]);
        return (head.StartsWith("<?xml"u8) && !IsHtml(head)) || IsDrawing(head) || head.StartsWith("<rss"u8)
            || head.StartsWith("<feed"u8) || head.StartsWith("<urlset"u8)
            || head.StartsWith("<sitemapindex"u8) || head.StartsWith("<rdf:RDF"u8) || head.StartsWith("<opml"u8);
    }

    /// <summary>Whether the bytes begin with an SVG element: a drawing, or a page whose pictures stand before its text.</summary>
    public static bool IsDrawing(ReadOnlySpan<byte> head) => SkipSpace(head).StartsWith("<svg"u8);

    private static bool HasWideMark(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);

    /// <summary>Whether a tag of that name opens anywhere, in upper or lower case.</summary>
    private static bool HasTag(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        for (int at = head.IndexOf((byte)'<'); at >= 0; at = head.IndexOf((byte)'<'))
        {
            head = head[(at + 1)..];
            if (head.Length >= name.Length && System.Text.Ascii.EqualsIgnoreCase(head[..name.Length], name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Opens(ReadOnlySpan<byte> tag, byte[][] starts)
    {
        foreach (byte[] start in starts)
        {
            if (tag.Length >= start.Length && System.Text.Ascii.EqualsIgnoreCase(tag[..start.Length], start)
                && (start[0] == (byte)'!' || tag.Length == start.Length || !char.IsAsciiLetterOrDigit((char)tag[start.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> SkipSpace(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        return head.TrimStart(" \t\r\n\f"u8);
    }

    private static int CountControls(ReadOnlySpan<byte> head)
    {
        int controls = 0;
        foreach (byte b in head)
        {
            // Tab, line feed, form feed, carriage return, and ESC for ISO-2022-JP.
            if (b < 0x20 && b is not (9 or 10 or 12 or 13 or 0x1B))
            {
                controls++;
            }
        }

        return controls;
    }
}
