using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>
/// Writes a stretch of a block's text with its spans as CommonMark. Spans may overlap, repeat or lie outside the text: what
/// cannot be nested is cut at the span around it or left as plain text, and no span ever costs text. No recursion.
/// </summary>
internal sealed class InlineMarkdown(TextBuffer output, LinkResolver links)
{
    private const string LineMarks = "#>-+=|:";

    private readonly MarkdownText _text = new(output);
    private readonly List<OpenSpan> _open = [];

    /// <summary>Writes <c>text[start..end]</c> and the spans that start there.</summary>
    /// <param name="block">The block; its spans are sorted by start.</param>
    /// <param name="start">First character.</param>
    /// <param name="end">Last character, exclusive.</param>
    /// <param name="cursor">Index of the first span not yet written; moves on, so that cells of a row cost linear time together.</param>
    /// <param name="context">Where it stands.</param>
    public void Write(Block block, int start, int end, ref int cursor, InlineContext context)
    {
        string text = block.Text;
        IReadOnlyList<InlineSpan> spans = block.Inlines;
        _text.Start(context);
        _open.Clear();
        int position = start;
        while (cursor < spans.Count && (spans[cursor].Start < end || (spans[cursor].Start == end && IsBesideText(spans[cursor]))))
        {
            InlineSpan span = spans[cursor++];
            if (span.Start < position || span.Length < 0 || IsInsidePair(text, span.Start))
            {
                continue;
            }

            position = WriteUpTo(text, position, span.Start);
            int limit = _open.Count > 0 ? _open[^1].End : end;
            int spanEnd = (int)Math.Min((long)span.Start + span.Length, limit);
            position = Open(text, span, IsInsidePair(text, spanEnd) ? spanEnd - 1 : spanEnd, context);
        }

        WriteUpTo(text, position, end);
        CloseAll();
    }

    // An image whose alternative text is not part of the text may stand at the very end.
    private static bool IsBesideText(InlineSpan span) => span is { Kind: InlineKind.Image, Length: 0 };

    private static bool IsInsidePair(string text, int i) => i > 0 && i < text.Length && char.IsLowSurrogate(text[i]);

    /// <summary>Writes text, closing the spans that end on the way; returns the position reached.</summary>
    private int WriteUpTo(string text, int position, int stop)
    {
        while (_open.Count > 0 && _open[^1].End <= stop)
        {
            OpenSpan last = _open[^1];
            _text.Write(text, position, last.End);
            position = last.End;
            _open.RemoveAt(_open.Count - 1);
            Close(last, text);
        }

        _text.Write(text, position, stop);
        return stop;
    }

    private void CloseAll()
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            Close(_open[i], "");
        }

        _open.Clear();
    }

    /// <summary>Starts a span, or writes it whole where nothing nests in it; returns the position reached.</summary>
    private int Open(string text, InlineSpan span, int end, InlineContext context)
    {
        switch (span.Kind)
        {
            case InlineKind.Image:
                return WriteImage(text, span, end);
            case InlineKind.Code:
                return WriteCode(text, span, end, context);
            case InlineKind.Math:
                return WriteMath(text, span, end, context);
            default:
                return OpenNesting(text, span, end);
        }
    }

    private int OpenNesting(string text, InlineSpan span, int end)
    {
        int first = span.Start;
        while (first < end && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        while (end > first && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        string? address = span.Kind == InlineKind.Link ? links.Resolve(span.Target) : null;
        string mark = MarkOf(span.Kind, text, first, end);
        bool isPointless = end <= first || IsInside(span.Kind) || (span.Kind == InlineKind.Link && address is null);
        if (isPointless || (span.Kind != InlineKind.Link && (EndsWith(mark[0]) || !CanDelimit(text, first, end))))
        {
            return span.Start;
        }

        _text.Write(text, span.Start, first);
        WriteOpening(span.Kind, mark);
        _open.Add(new OpenSpan(span.Kind, end, output.Length - mark.Length, mark, address));
        return first;
    }

    /// <summary>Whether emphasis could stand here at all, as far as the text alone tells; spans inside may still prevent it.</summary>
    private static bool CanDelimit(string text, int first, int end) =>
        Flanks.CanDelimit(first > 0 ? Flanks.Of(text[first - 1]) : Flank.Space, Flanks.Of(text[first]))
        && Flanks.CanDelimit(end < text.Length ? Flanks.Of(text[end]) : Flank.Space, Flanks.Of(text[end - 1]));

    private void WriteOpening(InlineKind kind, string mark)
    {
        _text.OpenLine();
        if (kind == InlineKind.Link)
        {
            EscapeExclamation();
        }

        _text.WriteMark(mark);
    }

    /// <summary>
    /// Closes a span. Emphasis whose marks CommonMark would not take as such (§6.2, left- and right-flanking runs) is taken back:
    /// better plain than with stray asterisks.
    /// </summary>
    private void Close(OpenSpan span, string text)
    {
        if (span.Kind == InlineKind.Link)
        {
            _text.WriteMark("](" + MarkdownAddress.Escape(span.Address!) + ")");
            return;
        }

        Flank outsideBefore = span.Position == 0 ? Flank.Space : Flanks.Of(output[span.Position - 1]);
        Flank insideFirst = Flanks.Of(output[span.Position + span.Mark.Length]);
        Flank insideLast = Flanks.Of(output[^1]);
        Flank outsideAfter = span.End < text.Length ? Flanks.Of(text[span.End]) : Flank.Space;
        if (Flanks.CanDelimit(outsideBefore, insideFirst) && Flanks.CanDelimit(outsideAfter, insideLast) && !EndsWith(span.Mark[0]))
        {
            _text.WriteMark(span.Mark);
        }
        else
        {
            output.Remove(span.Position, span.Mark.Length);
            if (LineMarks.Contains(output[span.Position]))
            {
                // It may begin the line now, where it would mean something.
                output.Insert(span.Position, '\\');
            }
        }
    }

    // Beside an image stood white space, or a browser could break the line there: a word is set apart from it.
    private int WriteImage(string text, InlineSpan span, int end)
    {
        string? address = links.Resolve(span.Target);
        if (address is null || IsInside(InlineKind.Image))
        {
            return span.Start;
        }

        _text.OpenLine();
        bool isAtEnd = IsBesideText(span) && (end == text.Length || char.IsWhiteSpace(text[end]));
        if (output.Length > 0 && (isAtEnd ? !char.IsWhiteSpace(output[^1]) : char.IsLetterOrDigit(output[^1])))
        {
            output.Append(' ');
        }

        _text.WriteMark("![");
        WriteAlternative(text, span, end);
        _text.WriteMark("](" + MarkdownAddress.Escape(address) + ")");
        if (IsBesideText(span) && end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            output.Append(' ');
        }

        return end;
    }

    private void WriteAlternative(string text, InlineSpan span, int end)
    {
        if (!IsBesideText(span))
        {
            _text.Write(text, span.Start, end);
        }
        else if (span.Alternative is { } alternative)
        {
            string clean = BlockText.OnOneLine(StorableText.Clean(alternative));
            _text.Write(clean, 0, clean.Length);
        }
    }

    private int WriteCode(string text, InlineSpan span, int end, InlineContext context)
    {
        string code = BlockText.OnOneLine(text[span.Start..end]);
        if (code.Length == 0 || EndsWith('`'))
        {
            return span.Start;
        }

        var fence = new string('`', MarkdownFence.LongestRun(code) + 1);
        string padding = code[0] == '`' || code[^1] == '`' ? " " : "";
        string body = context.IsCell ? code.Replace("|", "\\|", StringComparison.Ordinal) : code;
        if (char.IsWhiteSpace(text[span.Start]) && output.Length > 0 && !EndsWith(' '))
        {
            _text.WriteMark(" ");
        }

        _text.WriteMark(fence + padding + body + padding + fence);
        return char.IsWhiteSpace(text[end - 1]) ? end - 1 : end;
    }

    private int WriteMath(string text, InlineSpan span, int end, InlineContext context)
    {
        string tex = BlockText.OnOneLine(span.Target is null ? text[span.Start..end] : StorableText.Clean(span.Target));
        if (tex.Length == 0 || tex.Contains('$') || (context.IsCell && tex.Contains('|')))
        {
            return span.Start;
        }

        _text.WriteMark("$" + tex + "$");
        return end;
    }

    private static string MarkOf(InlineKind kind, string text, int start, int end) => kind switch
    {
        InlineKind.Link => "[",
        InlineKind.Strong => "**",
        // Underscores work at word borders only, but never run together with the asterisks of strong text.
        _ => IsWordInside(text, start - 1) || IsWordInside(text, end) ? "*" : "_",
    };

    private static bool IsWordInside(string text, int i) => i >= 0 && i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_');

    private bool IsInside(InlineKind kind)
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

    private bool EndsWith(char c) => !_text.HasPendingBreak && output.Length > 0 && output[^1] == c;

    /// <summary>An exclamation mark before a link would make it an image.</summary>
    private void EscapeExclamation()
    {
        if (EndsWith('!'))
        {
            output.Insert(output.Length - 1, '\\');
        }
    }

    private readonly record struct OpenSpan(InlineKind Kind, int End, int Position, string Mark, string? Address);
}
