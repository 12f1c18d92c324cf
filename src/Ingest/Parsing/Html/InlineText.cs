using System.Buffers;
using Ingest.Sources;

namespace Ingest.Parsing.Html;

/// <summary>
/// The text of the block being read: white space collapsed as browsers do, invisible characters left out, with the inline spans.
/// Reused from block to block.
/// </summary>
internal sealed class InlineText : IDisposable
{
    // All white space but single spaces, and what is invisible.
    private static readonly SearchValues<char> Special = SearchValues.Create("\n\t\r\f\u00A0\u00AD\u200B\u2060\uFEFF");

    private readonly List<InlineSpan> _spans = [];
    private readonly List<OpenSpan> _open = [];
    private readonly List<int> _lineBreaks = [];
    private readonly ElementBorders _borders = new();
    private char[] _buffer = ScratchArrays.Rent<char>(4096);
    private int _lineStart;
    private int _unstarted;
    private bool _isSpacePending;
    private bool _isLineEnding;
    private bool _isWordEnding;

    /// <summary>Characters so far.</summary>
    public int Length { get; private set; }

    /// <summary>Whether line breaks and runs of spaces are kept.</summary>
    public bool IsPreformatted { get; set; }

    /// <summary>Whether text here is code.</summary>
    public bool IsVerbatim => IsPreformatted || IsOpen(InlineKind.Code);

    /// <summary>The text so far.</summary>
    public ReadOnlySpan<char> Written => _buffer.AsSpan(0, Length);

    /// <summary>Whether white space stands behind the last character.</summary>
    public bool IsAfterSpace => _isSpacePending;

    /// <summary>Images seen, as positions in <see cref="Spans"/>.</summary>
    public List<PendingImage> Images { get; } = [];

    /// <summary>The spans so far, by start.</summary>
    public IReadOnlyList<InlineSpan> Spans => _spans;

    /// <summary>Whether a link is open.</summary>
    public bool IsInLink { get; private set; }

    /// <summary>Appends characters.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        EnsureRoom(text.Length);
        if (IsPreformatted)
        {
            AppendPreformatted(text);
            return;
        }

        // Words with single spaces between them are copied as they are, as many as there are.
        while (!text.IsEmpty)
        {
            int stop = text.IndexOfAny(Special);
            ReadOnlySpan<char> stretch = stop < 0 ? text : text[..stop];
            AppendStretch(stretch, text);
            if (stop < 0)
            {
                return;
            }

            _isSpacePending |= !IsInvisible(text[stop]);
            text = text[(stop + 1)..];
        }
    }

    /// <summary>Appends a character right behind the last one, before white space that is still to come.</summary>
    public void Attach(char c) => Put(c);

    /// <summary>Separates what was from what comes, by a space or, in preformatted text, a new line.</summary>
    public void Separate()
    {
        if (!IsPreformatted)
        {
            _isSpacePending = true;
        }
        else if (Length > 0 && _buffer[Length - 1] != '\n')
        {
            Put('\n');
        }
    }

    /// <summary>An element starts here; a box, if its parent lays it out as one.</summary>
    public void StartElement(HtmlNode element, bool isBox)
    {
        _isWordEnding |= OwnWords.Are(element);
        _borders.Start(element, Length, isBox);
    }

    /// <summary>An element ends here.</summary>
    public void EndElement(HtmlNode element)
    {
        _isWordEnding |= OwnWords.Are(element);
        _borders.End(element, Length);
    }

    /// <summary>A line break: a space that is noted as one, or a new line in preformatted text.</summary>
    public void BreakLine()
    {
        if (IsPreformatted)
        {
            Put('\n');
        }
        else
        {
            _isSpacePending = _isLineEnding = true;
        }
    }

    /// <summary>Starts a table cell and tells where; cells are separated by tabs.</summary>
    public int StartCell(bool isFirst)
    {
        _isSpacePending = _isLineEnding = false;
        KeepImagesInside();
        if (!isFirst)
        {
            Put('\t');
        }

        _lineStart = Length;
        return Length;
    }

    /// <summary>Opens a span; false when one of its kind is open already, or spans mean nothing here.</summary>
    public bool Open(InlineKind kind, string? target)
    {
        if (IsPreformatted || IsOpen(kind))
        {
            return false;
        }

        _open.Add(new OpenSpan(kind, target, -1));
        _unstarted++;
        IsInLink |= kind == InlineKind.Link;
        return true;
    }

    /// <summary>Closes the span opened last.</summary>
    public void Close()
    {
        OpenSpan span = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (span.Index < 0)
        {
            _unstarted--;
        }
        else
        {
            End(span);
        }

        IsInLink &= span.Kind != InlineKind.Link;
    }

    /// <summary>Notes an image at this place.</summary>
    public void AddImage(string? source, string alternative)
    {
        int start = Length + (_isSpacePending && Length > _lineStart ? 1 : 0);
        Images.Add(new PendingImage(_spans.Count, source, alternative));
        _spans.Add(new InlineSpan(InlineKind.Image, start, 0, source, alternative.Length > 0 ? alternative : null));
    }

    /// <summary>Ends the block: spans still open end here. The text stays until <see cref="Clear"/>.</summary>
    public void Finish()
    {
        foreach (OpenSpan span in _open)
        {
            if (span.Index >= 0)
            {
                End(span);
            }
        }

        KeepImagesInside();
    }

    /// <summary>Characters inside links; call after <see cref="Finish"/>.</summary>
    public int CountLinkCharacters()
    {
        int count = 0;
        foreach (InlineSpan span in _spans)
        {
            count += span.Kind == InlineKind.Link ? span.Length : 0;
        }

        return count;
    }

    /// <summary>Places of the spaces that stand for line breaks within some characters, counted from the first of them, ascending.</summary>
    public IReadOnlyList<int> LineBreaksIn(int start, int length)
    {
        List<int>? places = null;
        foreach (int place in _lineBreaks)
        {
            if (place >= start && place < start + length)
            {
                (places ??= []).Add(place - start);
            }
        }

        return places is null ? [] : [.. places];
    }

    /// <summary>Starts the next block; open spans go on in it.</summary>
    public void Clear()
    {
        Length = _lineStart = 0;
        _borders.Clear();
        _isSpacePending = _isLineEnding = _isWordEnding = false;
        _lineBreaks.Clear();
        _spans.Clear();
        Images.Clear();
        _unstarted = _open.Count;
        for (int i = 0; i < _open.Count; i++)
        {
            _open[i] = _open[i] with { Index = -1 };
        }
    }

    /// <summary>Returns the buffer.</summary>
    public void Dispose()
    {
        ScratchArrays.Return(_buffer);
        _buffer = [];
        Length = 0;
    }

    // Zero-width space, word joiner, byte order mark, soft hyphen. The joiners U+200C and U+200D spell words and emoji: they stay.
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';

    // An image after the last word of a block or cell would lie behind its text, for the space before it is not there.
    private void KeepImagesInside()
    {
        for (int i = _spans.Count - 1; i >= 0 && _spans[i].Start > Length; i--)
        {
            _spans[i] = _spans[i] with { Start = Length };
        }
    }

    private bool IsOpen(InlineKind kind)
    {
        foreach (OpenSpan span in _open)
        {
            if (span.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<char> Line => _buffer.AsSpan(_lineStart, Length - _lineStart);

    private void AppendPreformatted(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            // Spans start at the first character that is seen, not at indentation.
            for (; !text.IsEmpty && text[0] == ' '; text = text[1..])
            {
                Put(' ');
            }

            int stop = text.IndexOfAny(Special);
            ReadOnlySpan<char> words = stop < 0 ? text : text[..stop];
            AppendWord(words, words);
            if (stop < 0)
            {
                return;
            }

            char c = text[stop];
            text = text[(stop + 1)..];
            if (c != '\r' && !IsInvisible(c))
            {
                Put(c == '\u00A0' ? ' ' : c);
            }
            else if (c == '\r' && !text.StartsWith('\n'))
            {
                Put('\n');
            }
        }
    }

    // Behind the stretch, the text ahead goes on, perhaps in a new line.
    private void AppendStretch(ReadOnlySpan<char> text, ReadOnlySpan<char> ahead)
    {
        int length = text.Length;
        while (!text.IsEmpty)
        {
            ReadOnlySpan<char> rest = text.TrimStart(' ');
            _isSpacePending |= rest.Length < text.Length;
            int gap = rest.IndexOf("  ");
            ReadOnlySpan<char> words = gap < 0 ? rest.TrimEnd(' ') : rest[..gap];
            AppendWord(words, ahead[(length - rest.Length)..]);
            text = rest[words.Length..];
        }
    }

    private void AppendWord(ReadOnlySpan<char> word, ReadOnlySpan<char> ahead)
    {
        if (word.IsEmpty)
        {
            return;
        }

        if (_isSpacePending || (_isWordEnding && IsNewWord(word[0])))
        {
            PutSpace();
        }
        else if (_borders.AreAt(Length) && _borders.Separator(Line, ahead.TrimEnd(), Length, IsVerbatim) is { } separator)
        {
            Put(separator);
        }

        if (_unstarted > 0)
        {
            StartSpans();
        }

        _isWordEnding = false;
        word.CopyTo(_buffer.AsSpan(Length));
        Length += word.Length;
    }

    // What belongs to a word is set apart from the word before it, but not from an opening bracket or mark.
    private bool IsNewWord(char first) =>
        Length > _lineStart && char.IsLetterOrDigit(first) && !IsVerbatim
        && (char.IsLetterOrDigit(_buffer[Length - 1]) || _buffer[Length - 1] is '.' or ',' or ':' or ';' or '!' or '?' or ')' or '%');

    private void PutSpace()
    {
        if (Length > _lineStart)
        {
            if (_isLineEnding)
            {
                _lineBreaks.Add(Length);
            }

            Put(' ');
        }

        _isSpacePending = _isLineEnding = false;
    }

    private void StartSpans()
    {
        for (int i = 0; i < _open.Count; i++)
        {
            if (_open[i].Index < 0)
            {
                _open[i] = _open[i] with { Index = _spans.Count };
                _spans.Add(new InlineSpan(_open[i].Kind, Length, 0, _open[i].Target));
            }
        }

        _unstarted = 0;
    }

    private void End(OpenSpan span) => _spans[span.Index] = _spans[span.Index] with { Length = Length - _spans[span.Index].Start };

    private void Put(char c)
    {
        if (Length == _buffer.Length)
        {
            ScratchArrays.Grow(ref _buffer, Length, _buffer.Length * 2);
        }

        _buffer[Length++] = c;
    }

    private void EnsureRoom(int more)
    {
        // One more for a space that is still to come.
        if (Length + more + 1 > _buffer.Length)
        {
            ScratchArrays.Grow(ref _buffer, Length, Math.Max(_buffer.Length * 2, Length + more + 1));
        }
    }

    private readonly record struct OpenSpan(InlineKind Kind, string? Target, int Index);
}
