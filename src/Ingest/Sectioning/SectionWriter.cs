using Ingest.Cleaning;
using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>Appends headings and blocks to the page's text and Markdown, and notes where each section starts and ends in them.</summary>
internal sealed class SectionWriter : IDisposable
{
    // A path is repeated in every section below it; a page of one long heading over many short ones must not grow quadratically.
    private const int MaximumPathHeadingCharacters = 200;

    private readonly TextBuffer _text = new();
    private readonly TextBuffer _markdown = new();
    private readonly BlockText _blockText = new();
    private readonly LinkResolver _links;
    private readonly BlockMarkdown _blockMarkdown;
    private readonly List<SectionDraft> _drafts = [];
    private readonly Stack<SectionDraft> _open = new();
    private SectionDraft? _current;

    public SectionWriter(LinkResolver links)
    {
        _links = links;
        _blockMarkdown = new BlockMarkdown(_markdown, links);
    }

    /// <summary>Ends the current section and opens the one of a heading.</summary>
    public void OpenSection(Block heading)
    {
        int level = Math.Clamp(heading.Level, 1, 6);
        while (_open.TryPeek(out SectionDraft? last) && last.Level >= level)
        {
            _open.Pop();
        }

        SectionDraft? parent = _open.Count > 0 ? _open.Peek() : null;
        string title = BlockText.OnOneLine(heading.Text);
        _current = StartDraft(level, parent?.Ordinal);
        _current.Heading = title;
        _current.Anchor = StorableText.CleanOrNull(heading.Anchor);
        _current.Path = [.. parent?.Path ?? [], StorableText.Cut(title, MaximumPathHeadingCharacters)];
        _open.Push(_current);
        AppendText(title);
        _blockText.LeaveList();
        SeparateMarkdown();
        _blockMarkdown.WriteHeading(heading, level);
        EndDraft(_current);
    }

    /// <summary>Appends one block, made of one parsed block or of all items, rows or paragraphs of a group.</summary>
    public void Append(List<Block> run)
    {
        _current ??= StartDraft(level: 0, parent: null);
        bool isImage = run[0].Kind == BlockKind.Image;
        string text = _blockText.Of(run);
        if (!isImage)
        {
            AppendText(text);
        }

        int lengthBefore = _markdown.Length;
        SeparateMarkdown();
        int start = _markdown.Length;
        _blockMarkdown.Write(run);
        if (_markdown.Length == start)
        {
            // An image without an address leaves nothing, not even its separator.
            _markdown.Length = start = lengthBefore;
        }

        _current.Blocks.Add(SectionBlockFactory.Create(run, text, MarkdownFrom(start, text)));
        EndDraft(_current);
    }

    /// <summary>The finished page.</summary>
    public SectionedPage Complete(CleanedPage page)
    {
        string text = _text.ToString();
        string markdown = MarkdownFrom(0, text);
        var sections = new Section[_drafts.Count];
        for (int i = 0; i < sections.Length; i++)
        {
            sections[i] = _drafts[i].ToSection(text, markdown);
        }

        return new SectionedPage { Page = page, Text = text, Markdown = markdown, Sections = sections, Links = _links };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _text.Dispose();
        _markdown.Dispose();
    }

    // Most paragraphs have no mark in them: their Markdown is their text.
    private string MarkdownFrom(int start, string text)
    {
        ReadOnlySpan<char> markdown = _markdown.Slice(start, _markdown.Length - start);
        return markdown.SequenceEqual(text) ? text : markdown.ToString();
    }

    private SectionDraft StartDraft(int level, int? parent)
    {
        var draft = new SectionDraft { Ordinal = _drafts.Count, Level = level, Parent = parent };
        draft.StartAt(_text.Length, _markdown.Length);
        _drafts.Add(draft);
        return draft;
    }

    private void EndDraft(SectionDraft draft) => draft.EndAt(_text.Length, _markdown.Length);

    private void AppendText(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        _current?.TextStartsAt(_text.Length);
        _text.Append(text);
    }

    private void SeparateMarkdown()
    {
        if (_markdown.Length > 0)
        {
            _markdown.Append("\n\n");
        }

        _current?.MarkdownStartsAt(_markdown.Length);
    }
}
