namespace Ingest.Sectioning;

/// <summary>A section while the page's text is still growing: positions instead of text.</summary>
internal sealed class SectionDraft
{
    private int _textStart;
    private int _textEnd;
    private int _markdownStart;
    private int _markdownEnd;
    private bool _hasText;
    private bool _hasMarkdown;

    public required int Ordinal { get; init; }

    public required int Level { get; init; }

    public int? Parent { get; init; }

    public string? Heading { get; set; }

    public string? Anchor { get; set; }

    public string[] Path { get; set; } = [];

    public List<SectionBlock> Blocks { get; } = [];

    /// <summary>Where it would start if nothing separated it from what stands before.</summary>
    public void StartAt(int text, int markdown)
    {
        _textStart = _textEnd = text;
        _markdownStart = _markdownEnd = markdown;
    }

    /// <summary>Its first character of text, behind the separator. Later calls change nothing.</summary>
    public void TextStartsAt(int position)
    {
        _textStart = _hasText ? _textStart : position;
        _hasText = true;
    }

    /// <summary>The same in Markdown.</summary>
    public void MarkdownStartsAt(int position)
    {
        _markdownStart = _hasMarkdown ? _markdownStart : position;
        _hasMarkdown = true;
    }

    /// <summary>Its last characters so far, exclusive.</summary>
    public void EndAt(int text, int markdown)
    {
        _textEnd = Math.Max(text, _textStart);
        _markdownEnd = markdown;
        if (_markdownEnd < _markdownStart)
        {
            // Its only block so far was taken back.
            _markdownStart = _markdownEnd;
            _hasMarkdown = false;
        }
    }

    public Section ToSection(string text, string markdown)
    {
        string own = text[_textStart.._textEnd];
        ReadOnlySpan<char> marked = markdown.AsSpan(_markdownStart, _markdownEnd - _markdownStart);
        return new Section
        {
            Ordinal = Ordinal,
            Parent = Parent,
            Level = Level,
            Heading = Heading,
            HeadingPath = Path,
            Anchor = Anchor,
            Text = own,
            Markdown = marked.SequenceEqual(own) ? own : markdown[_markdownStart.._markdownEnd],
            CharStart = _textStart,
            CharEnd = _textEnd,
            Blocks = Blocks,
        };
    }
}
