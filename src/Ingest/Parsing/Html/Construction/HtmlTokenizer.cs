using System.Buffers;

namespace Ingest.Parsing.Html.Construction;

/// <summary>
/// Cuts a page into tags and texts, as the HTML standard's tokenization section says, but by searching for what ends a token instead
/// of reading character by character. Texts and values are addresses in the tree's characters; only what holds references is copied.
/// One token at a time; linear in the page.
/// </summary>
internal sealed class HtmlTokenizer(string html, HtmlTree tree)
{
    private static readonly SearchValues<char> TextEnds = SearchValues.Create("<&\0");

    private readonly TagAttributes _attributes = new(html, tree);
    private int _at;
    private int _nameStart;
    private int _nameLength;

    /// <summary>What the token is.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The tag's name; <see cref="Tag.Unknown"/> for other names, see <see cref="Name"/>.</summary>
    public Tag Tag { get; set; }

    /// <summary>The tag's name as written; of a declaration, all between its brackets.</summary>
    public ReadOnlySpan<char> Name => html.AsSpan(_nameStart, _nameLength);

    /// <summary>Whether a start tag closes itself.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>Index in the tree of the start tag's first attribute.</summary>
    public int FirstAttribute { get; private set; }

    /// <summary>Attributes of the start tag that are kept.</summary>
    public int AttributeCount { get; private set; }

    /// <summary>Address of a text.</summary>
    public int TextStart { get; private set; }

    /// <summary>Characters of a text; never 0.</summary>
    public int TextLength { get; private set; }

    /// <summary>Whether CDATA sections are texts (in SVG and MathML).</summary>
    public bool ReadsCharacterData { get; set; }

    /// <summary>Reads the next token.</summary>
    public TokenKind Read()
    {
        while (true)
        {
            int start = _at;
            if (start >= html.Length)
            {
                return Kind = TokenKind.End;
            }

            if (!IsMarkup(start))
            {
                if (ReadText(start))
                {
                    return Kind = TokenKind.Text;
                }
            }
            else if (ReadMarkup(start))
            {
                return Kind;
            }
        }
    }

    /// <summary>Leaves out the line break that comes next, if one does: after <c>pre</c>, <c>listing</c> and <c>textarea</c>.</summary>
    public void SkipLineBreak()
    {
        if (html.AsSpan(_at).StartsWith("\r\n", StringComparison.Ordinal))
        {
            _at += 2;
        }
        else if (_at < html.Length && html[_at] is '\n' or '\r')
        {
            _at++;
        }
    }

    /// <summary>Reads what stands before the end tag of an element whose content is no markup, and that end tag; false when that is nothing.</summary>
    /// <param name="name">The element.</param>
    /// <param name="isDecoded">Whether character references count.</param>
    public bool ReadRawText(Tag name, bool isDecoded)
    {
        int start = _at;
        int end = name == Tag.Script ? RawText.FindScriptEnd(html, start) : RawText.FindEnd(html, start, TagTable.NameOf(name));
        bool isClosed = end < html.Length;
        _at = end;
        if (isDecoded)
        {
            DecodeText(start, end);
        }
        else
        {
            (TextStart, TextLength) = (start, end - start);
            tree.AddRawText(start, end);
        }

        if (isClosed)
        {
            int length = TextLength;
            ReadMarkup(end);
            TextLength = length;
        }

        return TextLength > 0;
    }

    /// <summary>Reads all that is left as text; false when nothing is.</summary>
    public bool ReadRest()
    {
        (TextStart, TextLength) = (_at, html.Length - _at);
        _at = html.Length;
        return TextLength > 0;
    }

    /// <summary>Passes over white space at the start of a text; false when nothing else is left.</summary>
    public bool SkipWhiteSpace()
    {
        int length = LeadingWhiteSpace();
        TextStart += length;
        TextLength -= length;
        return TextLength > 0;
    }

    /// <summary>Characters of white space at the start of a text.</summary>
    public int LeadingWhiteSpace()
    {
        ReadOnlySpan<char> text = tree.Characters(TextStart, TextLength);
        int length = 0;
        while (length < text.Length && TagAttributes.IsSpace(text[length]))
        {
            length++;
        }

        return length;
    }

    private bool IsMarkup(int at)
    {
        if (html[at] != '<' || at + 1 >= html.Length)
        {
            return false;
        }

        char next = html[at + 1];
        return char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && at + 2 < html.Length);
    }

    private bool ReadText(int start)
    {
        int at = start;
        while (true)
        {
            int run = html.AsSpan(at).IndexOfAny(TextEnds);
            at = run < 0 ? html.Length : at + run;
            if (run >= 0 && html[at] != '<')
            {
                return ReadReferences(start, at);
            }

            if (run < 0 || IsMarkup(at))
            {
                (TextStart, TextLength) = (start, at - start);
                _at = at;
                return true;
            }

            at++;
        }
    }

    // A text with references: copied up to the next markup.
    private bool ReadReferences(int start, int at)
    {
        while (at < html.Length && !IsMarkup(at))
        {
            int run = html.AsSpan(at + 1).IndexOf('<');
            at = run < 0 ? html.Length : at + 1 + run;
        }

        _at = at;
        DecodeText(start, at);
        return TextLength > 0;
    }

    private void DecodeText(int start, int end)
    {
        TextStart = tree.DecodedEnd;
        int at = start;
        while (at < end)
        {
            int run = html.AsSpan(at, end - at).IndexOfAny('&', '\0');
            int stop = run < 0 ? end : at + run;
            tree.Decode(html.AsSpan(at, stop - at));
            at = stop;
            if (at < end)
            {
                at = html[at] == '&' ? CharacterReferences.Decode(html, at, end, isAttribute: false, tree) : SkipNull(at);
            }
        }

        TextLength = tree.DecodedEnd - TextStart;
    }

    private int SkipNull(int at)
    {
        if (ReadsCharacterData)
        {
            tree.Decode('\uFFFD');
        }

        return at + 1;
    }

    private bool ReadMarkup(int start)
    {
        char next = html[start + 1];
        if (next == '!')
        {
            return ReadDeclaration(start);
        }

        bool isEnd = next == '/';
        int name = start + (isEnd ? 2 : 1);
        if (next == '?' || !char.IsAsciiLetter(html[name]))
        {
            // A comment that is none, or "</>".
            int close = html.AsSpan(start).IndexOf('>');
            _at = close < 0 ? html.Length : start + close + 1;
            return false;
        }

        Kind = isEnd ? TokenKind.EndTag : TokenKind.StartTag;
        return ReadTag(name);
    }

    private bool ReadDeclaration(int start)
    {
        ReadOnlySpan<char> rest = html.AsSpan(start + 2);
        if (rest.StartsWith("--", StringComparison.Ordinal))
        {
            _at = RawText.FindCommentEnd(html, start + 4);
            return false;
        }

        if (ReadsCharacterData && rest.StartsWith("[CDATA[", StringComparison.Ordinal))
        {
            int text = start + 9;
            int end = html.AsSpan(text).IndexOf("]]>", StringComparison.Ordinal);
            (TextStart, TextLength) = (text, end < 0 ? html.Length - text : end);
            _at = end < 0 ? html.Length : text + end + 3;
            Kind = TokenKind.Text;
            return TextLength > 0;
        }

        int close = rest.IndexOf('>');
        _at = close < 0 ? html.Length : start + 2 + close + 1;
        if (!rest.StartsWith("doctype", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        (_nameStart, _nameLength) = (start + 9, (close < 0 ? html.Length : start + 2 + close) - start - 9);
        Kind = TokenKind.Doctype;
        return true;
    }

    // False at the end of the page: an unfinished tag is none.
    private bool ReadTag(int start)
    {
        uint hash = NameTable.Seed;
        int at = start;
        while (at < html.Length && !TagAttributes.IsNameEnd(html[at]))
        {
            hash = NameTable.Add(hash, html[at++]);
        }

        (_nameStart, _nameLength) = (start, at - start);
        Tag = TagTable.Find(Name, hash);
        FirstAttribute = tree.AttributeCount;
        _at = at;
        bool isFinished = _attributes.Read(ref _at, Kind == TokenKind.StartTag, Tag);
        IsSelfClosing = _attributes.IsSelfClosing;
        AttributeCount = tree.AttributeCount - FirstAttribute;
        return isFinished;
    }
}
