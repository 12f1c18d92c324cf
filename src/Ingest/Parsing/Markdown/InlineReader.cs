using System.Net;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace Ingest.Parsing.Markdown;

/// <summary>Inline elements to text with spans. Walks without recursion.</summary>
internal sealed class InlineReader
{
    private const string AddressStart = "href=\"";

    private readonly StringBuilder _text = new();
    private readonly List<InlineSpan> _spans = [];
    private readonly List<int> _lineBreaks = [];
    private readonly Stack<(Inline Inline, int Start, int Slot)> _open = new();

    // Where raised text starts that has no characters yet.
    private int _raised = -1;

    // Where a link begins or ends.
    private int _seam = -1;

    // The span of a link that is open as a tag.
    private int _tagSlot = -1;

    /// <summary>Text, white space collapsed.</summary>
    public string Text => _text.ToString().TrimEnd(' ');

    /// <summary>Characters inside links.</summary>
    public int LinkCharacters { get; private set; }

    /// <summary>Spans by start; those around others first.</summary>
    public IReadOnlyList<InlineSpan> Spans
    {
        get
        {
            int length = Text.Length;
            return [.. _spans.Select(span => span with { Start = Math.Min(span.Start, length), Length = Math.Min(span.Length, length - Math.Min(span.Start, length)) })];
        }
    }

    /// <summary>Places of the spaces that stand for hard line breaks, ascending.</summary>
    public IReadOnlyList<int> LineBreaks
    {
        get
        {
            int length = Text.Length;
            return [.. _lineBreaks.Where(place => place < length)];
        }
    }

    /// <summary>Reads a leaf block's inlines; behind those of another one, with a space between.</summary>
    public void Read(ContainerInline? container)
    {
        Append(_text.Length > 0 ? " " : "");
        Inline? next = container?.FirstChild;
        while (next is not null || _open.Count > 0)
        {
            if (next is null)
            {
                (Inline inline, int start, int slot) = _open.Pop();
                Close(inline, start, slot);
                next = inline.NextSibling;
                continue;
            }

            if (next is ContainerInline { FirstChild: not null } parent)
            {
                // A bracket that opened no link holds what follows it.
                Append(parent is DelimiterInline delimiter ? delimiter.ToLiteral() : "");
                _seam = parent is LinkInline ? _text.Length : _seam;
                _open.Push((parent, _text.Length, OpenSpan(parent)));
                next = parent.FirstChild;
                continue;
            }

            AppendLeaf(next);
            next = next.NextSibling;
        }
    }

    // A place is taken at once, so that a span stands before those inside it; its length is known when it closes.
    private int OpenSpan(ContainerInline parent)
    {
        InlineKind? kind = parent switch
        {
            LinkInline { IsImage: true } => InlineKind.Image,
            LinkInline => InlineKind.Link,
            EmphasisInline { DelimiterChar: '~' } => null,
            EmphasisInline { DelimiterCount: >= 2 } => InlineKind.Strong,
            EmphasisInline => InlineKind.Emphasis,
            _ => null,
        };
        if (kind is null)
        {
            return -1;
        }

        _spans.Add(new(kind.Value, _text.Length, 0, BrokenLinks.Restore((parent as LinkInline)?.Url)));
        return _spans.Count - 1;
    }

    private void Close(Inline inline, int start, int slot)
    {
        if (slot < 0)
        {
            return;
        }

        _seam = inline is LinkInline ? _text.Length : _seam;
        int length = _text.Length - start;
        _spans[slot] = _spans[slot] with { Length = length };
        LinkCharacters += inline is LinkInline { IsImage: false } ? length : 0;
    }

    private void AppendLeaf(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                AppendSpan(InlineKind.Code, code.ContentSpan, null);
                break;
            case AutolinkInline link:
                LinkCharacters += link.Url.Length;
                AppendSpan(InlineKind.Link, link.Url, link.IsEmail ? "mailto:" + link.Url : link.Url);
                break;
            case MathInline math:
                AppendSpan(InlineKind.Math, math.Content.AsSpan(), BrokenLinks.RestoreLines(math.Content.ToString()));
                break;
            case HtmlEntityInline entity:
                Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline { IsHard: true } or HtmlInline { Tag: "<br>" or "<br/>" or "<br />" }:
                BreakLine();
                break;
            case LineBreakInline:
                Append(" ");
                break;
            case HtmlInline { Tag: "<sup>" }:
                _raised = _text.Length;
                break;
            case HtmlInline { Tag: "</sup>" }:
                _raised = -1;
                break;
            case HtmlInline { Tag: ['<', 'a' or 'A', ' ' or '\n', ..] } tag:
                OpenLink(tag.Tag);
                break;
            case HtmlInline { Tag: "</a>" or "</A>" }:
                CloseLink();
                break;
            case LinkInline empty:
                _spans.Add(new(empty.IsImage ? InlineKind.Image : InlineKind.Link, _text.Length, 0, BrokenLinks.Restore(empty.Url)));
                break;
            case FootnoteLink { IsBackLink: false } note:
                Append(NoteParser.LabelOf(note.Footnote));
                break;
            case TaskList task:
                Append(task.Checked ? "[x]" : "[ ]");
                break;
            case DelimiterInline delimiter:
                Append(delimiter.ToLiteral());
                break;
            default:
                break;
        }
    }

    // pandoc writes the tag of a link for GitHub where the link has more than an address and a title.
    private void OpenLink(string tag)
    {
        CloseLink();
        int start = tag.IndexOf(AddressStart, StringComparison.OrdinalIgnoreCase) + AddressStart.Length;
        int end = start < AddressStart.Length ? -1 : tag.IndexOf('"', start);
        if (end >= 0)
        {
            _seam = _text.Length;
            _tagSlot = _spans.Count;
            _spans.Add(new(InlineKind.Link, _text.Length, 0, BrokenLinks.Restore(WebUtility.HtmlDecode(tag[start..end]))));
        }
    }

    private void CloseLink()
    {
        if (_tagSlot >= 0)
        {
            _seam = _text.Length;
            int length = _text.Length - _spans[_tagSlot].Start;
            _spans[_tagSlot] = _spans[_tagSlot] with { Length = length };
            LinkCharacters += length;
            _tagSlot = -1;
        }
    }

    private void BreakLine()
    {
        Append(" ");
        int place = _text.Length - 1;
        if (place >= 0 && (_lineBreaks.Count == 0 || _lineBreaks[^1] < place))
        {
            _lineBreaks.Add(place);
        }
    }

    private void AppendSpan(InlineKind kind, ReadOnlySpan<char> text, string? target)
    {
        int start = _text.Length;
        Append(text);
        _spans.Add(new(kind, start, _text.Length - start, target));
    }

    private void Append(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(PandocMarks.Filler);
        if (!text.IsEmpty && (_raised == _text.Length || _seam == _text.Length))
        {
            SetApart(text);
        }

        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\0' or BrokenLinks.Mark or PandocMarks.Filler))
            {
                _text.Append(c);
            }
            else if (c != PandocMarks.Filler && _text.Length > 0 && _text[^1] != ' ')
            {
                _text.Append(' ');
            }
        }
    }

    // A caret before a raised number, a space before a word of its own: one that is raised, or that a link begins or ends with.
    private void SetApart(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> before = _text.ToString(Math.Max(0, _text.Length - 2), Math.Min(2, _text.Length));
        if (_raised == _text.Length && TouchingWords.NeedsCaret(before, word))
        {
            _text.Append('^');
        }
        else if (_raised == _text.Length ? TouchingWords.IsRaisedWord(before, word) : TouchingWords.AreApart(before, word))
        {
            _text.Append(' ');
        }
    }
}
