using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Ingest.Parsing.Html;

/// <summary>
/// Stands between tokenizer and tree constructor and keeps the work of the latter linear: beyond the limits start tags, and the
/// end tags that belong to them, are left out, while their text passes. Acting later does not help: 100,000 nested elements cost
/// AngleSharp 1.10 over a minute even though its tree is cut at 512 levels.
/// </summary>
internal sealed class TokenGuard(ParsingOptions options, LightFactory factory, CancellationToken cancellationToken)
{
    // Formatting elements left open are opened again in every paragraph that follows. No page of the evaluation set comes near.
    private const int MaximumOpenFormatting = 64;

    // The stack of open elements is a little larger than the depth where misnested formatting was moved; the factor bounds an attack.
    private const int OpenPerDepth = 8;

    // Start tags left out, whose end tags are to be left out too.
    private readonly int[] _dropped = new int[Enum.GetValues<Tag>().Length];

    private int _openFormatting;
    private int _foreignPre;
    private int _tokens;

    /// <summary>The limits reached so far.</summary>
    public ParsingLimits Reached { get; private set; }

    private LightDocument Document => factory.Document!;

    /// <summary>Passes one token on, or not.</summary>
    public TokenConsumptionResult Pass(ref StructHtmlToken token, TokenConsumer next)
    {
        if ((++_tokens & 0xFFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        switch (token.Type)
        {
            case HtmlTokenType.StartTag:
                PassStart(ref token, next);
                break;
            case HtmlTokenType.EndTag:
                PassEnd(ref token, next);
                break;
            default:
                next(ref token);
                break;
        }

        return TokenConsumptionResult.Continue;
    }

    private void PassStart(ref StructHtmlToken token, TokenConsumer next)
    {
        Tag tag = TagTable.Find(token.Name.Memory.Span);
        if (Document.IsDirectlyInTemplate && IsTablePart(tag))
        {
            return;
        }

        NodeFlags flags = TagTable.FlagsOf(tag);
        if (!IsAllowed(tag, flags))
        {
            _dropped[(int)tag]++;
            return;
        }

        if ((flags & NodeFlags.HtmlFormatting) != 0)
        {
            _openFormatting++;
        }

        if (tag is Tag.Pre or Tag.Listing)
        {
            OpenPre(ref token, next);
        }
        else
        {
            next(ref token);
        }
    }

    private void PassEnd(ref StructHtmlToken token, TokenConsumer next)
    {
        Tag tag = TagTable.Find(token.Name.Memory.Span);
        if (Document.IsDirectlyInTemplate && IsTablePart(tag))
        {
            return;
        }

        if (_dropped[(int)tag] > 0)
        {
            _dropped[(int)tag]--;
            return;
        }

        if (_openFormatting > 0 && (TagTable.FlagsOf(tag) & NodeFlags.HtmlFormatting) != 0)
        {
            _openFormatting--;
        }

        if (tag is Tag.Pre or Tag.Listing)
        {
            token.Name = _foreignPre > 0 ? "center" : "dir";
            _foreignPre = Math.Max(0, _foreignPre - 1);
        }

        next(ref token);
    }

    // After pre and listing the tree constructor takes the next token past this guard, and calls itself for it: nested ones
    // would overflow the stack. They go in under the name of an element the standard treats alike; in SVG and MathML, where only
    // some names lead out, under that of one which does. The newline after the tag is the block walk's business.
    private void OpenPre(ref StructHtmlToken token, TokenConsumer next)
    {
        bool isForeign = Document.Current is { IsHtml: false };
        token.Name = isForeign ? "center" : "dir";
        _foreignPre += isForeign ? 1 : 0;
        Document.NextTag = Tag.Pre;
        next(ref token);
        Document.NextTag = Tag.Unknown;
    }

    private bool IsAllowed(Tag tag, NodeFlags flags)
    {
        // Their text is not markup: without the start tag it would become part of the page. They do not nest.
        if (tag is Tag.Script or Tag.Style or Tag.Textarea or Tag.Title or Tag.Iframe or Tag.Xmp or Tag.Noembed or Tag.Noframes or Tag.Plaintext)
        {
            return true;
        }

        if (Document.ElementCount >= options.MaximumElements)
        {
            Reached |= ParsingLimits.Elements;
            return false;
        }

        if ((flags & NodeFlags.SelfClosing) != 0)
        {
            return true;
        }

        bool isTooDeep = Document.Current?.Depth >= options.MaximumDepth - 1 || Document.OpenCount >= options.MaximumDepth * OpenPerDepth;
        bool isTooMuchFormatting = (flags & NodeFlags.HtmlFormatting) != 0 && _openFormatting >= MaximumOpenFormatting;
        if (isTooDeep || isTooMuchFormatting)
        {
            Reached |= ParsingLimits.Depth;
            return false;
        }

        return true;
    }

    // The constructor leaves the table modes of a template by looking for its own class of html and template elements, and would
    // empty its stack with ours. Cells directly in a template are as good as text here.
    private static bool IsTablePart(Tag tag) => tag is Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr;
}
