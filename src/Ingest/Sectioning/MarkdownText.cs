using System.Buffers;

namespace Ingest.Sectioning;

/// <summary>
/// Writes text so that CommonMark 0.31 (with GitHub's tables) reads it back as the same text: characters with a meaning are
/// escaped where they would have it, and only there as far as one character of context tells.
/// </summary>
internal sealed class MarkdownText(TextBuffer output)
{
    private const string InlineSpecial = "\\`*_[]<&~|\n\r\t\f\v";
    private static readonly SearchValues<char> Special = SearchValues.Create(InlineSpecial);

    private InlineContext _context;
    private bool _isAtLineStart;
    private bool _hasPendingBreak;
    private bool _isInLineNumber;

    /// <summary>Whether a line break is due before what comes next.</summary>
    public bool HasPendingBreak => _hasPendingBreak;

    /// <summary>Starts a block: the next character begins a line.</summary>
    public void Start(InlineContext context)
    {
        _context = context;
        _isAtLineStart = true;
        _hasPendingBreak = false;
        _isInLineNumber = false;
    }

    /// <summary>Writes a stretch of text.</summary>
    public void Write(string text, int start, int end)
    {
        // A span may begin within the number that begins a line.
        int i = _isInLineNumber && start < end ? WriteLineNumber(text, start, end) : start;
        while (i < end)
        {
            if (_isAtLineStart || _hasPendingBreak)
            {
                i = SkipWhiteSpace(text, i, end);
                if (i == end)
                {
                    return;
                }

                OpenLine();
                i = WriteLineStart(text, i, end);
            }

            int plain = text.AsSpan(i, end - i).IndexOfAny(Special);
            int stop = plain < 0 ? end : i + plain;
            output.Append(text.AsSpan(i, stop - i));
            i = stop;
            if (i < end)
            {
                WriteSpecial(text, i++, end);
            }
        }
    }

    /// <summary>Writes what is Markdown already (a delimiter, an address), as the next thing in the line.</summary>
    public void WriteMark(string mark)
    {
        OpenLine();
        output.Append(mark);
    }

    /// <summary>Ends a pending line break, so that what follows stands where it belongs.</summary>
    public void OpenLine()
    {
        if (_hasPendingBreak)
        {
            TrimTrailingSpaces();
            output.Append("\\\n").Append(_context.LinePrefix);
            _hasPendingBreak = false;
        }

        _isAtLineStart = false;
    }

    private void WriteSpecial(string text, int i, int end)
    {
        char c = text[i];
        switch (c)
        {
            case '\n':
                BreakLine();
                break;
            case '\r' or '\t' or '\f' or '\v':
                output.Append(' ');
                break;
            default:
                if (NeedsEscape(text, i, end))
                {
                    output.Append('\\');
                }

                output.Append(c);
                break;
        }
    }

    private void BreakLine()
    {
        if (_context.IsSingleLine)
        {
            output.Append(' ');
        }
        else
        {
            _hasPendingBreak = true;
        }
    }

    private bool NeedsEscape(string text, int i, int end)
    {
        char next = i + 1 < text.Length ? text[i + 1] : '\n';
        return text[i] switch
        {
            '|' => _context.IsCell,
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
            '&' => IsEntity(text, i),
            // Between letters or digits an underscore opens and closes nothing: snake_case stays readable. A span may begin or end beside it, with a mark.
            '_' => i + 1 >= end || output.Length == 0 || !char.IsLetterOrDigit(output[^1]) || !char.IsLetterOrDigit(next),
            _ => true,
        };
    }

    /// <summary>Whether an ampersand starts something that reads as a character reference; the longest name has 31 letters.</summary>
    private static bool IsEntity(string text, int i)
    {
        int limit = Math.Min(text.Length, i + 34);
        for (int j = i + 1; j < limit; j++)
        {
            if (text[j] == ';')
            {
                return j > i + 1;
            }

            if (!char.IsAsciiLetterOrDigit(text[j]) && text[j] != '#')
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Escapes what would make the line a heading, list item, quotation, rule, fence or table; returns where to go on.</summary>
    private int WriteLineStart(string text, int i, int end)
    {
        if (_context.IsSingleLine)
        {
            return i;
        }

        char c = text[i];
        if (char.IsAsciiDigit(c))
        {
            return WriteLineNumber(text, i, end);
        }

        char next = i + 1 < end ? text[i + 1] : '\n';
        bool isMark = c switch
        {
            '#' or '>' or '|' or '=' => true,
            '-' or '+' => !char.IsLetterOrDigit(next),
            ':' => next == '-',
            _ => false,
        };
        if (!isMark)
        {
            return i;
        }

        output.Append('\\').Append(c);
        return i + 1;
    }

    private int WriteLineNumber(string text, int i, int end)
    {
        int stop = i;
        while (stop < end && stop - i < 10 && char.IsAsciiDigit(text[stop]))
        {
            stop++;
        }

        output.Append(text.AsSpan(i, stop - i));
        _isInLineNumber = stop == end;
        if (stop < end && text[stop] is '.' or ')' && (stop + 1 == end || char.IsWhiteSpace(text[stop + 1])))
        {
            output.Append('\\').Append(text[stop]);
            stop++;
        }

        return stop;
    }

    private static int SkipWhiteSpace(string text, int i, int end)
    {
        while (i < end && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    private void TrimTrailingSpaces()
    {
        while (output.Length > 0 && output[^1] == ' ')
        {
            output.Length--;
        }
    }
}
