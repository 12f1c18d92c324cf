namespace Ingest.Parsing.Html.Preformatted;

/// <summary>Reads prose that was wrapped by hand: lines go on in the next, blank lines part paragraphs, and <c>&gt;</c> marks what is quoted.</summary>
internal sealed class ProseLines
{
    // Mails are wrapped at 65 to 80 columns; a line that ends before 50 was ended by its writer.
    private const int ShortLine = 50;

    private bool _isStart = true;
    private bool _isBehindBlank;
    private bool _isQuoted;
    private int _marks;
    private int _line;

    /// <summary>What stands before the next characters.</summary>
    public enum Step
    {
        /// <summary>Nothing: they go on.</summary>
        GoOn,

        /// <summary>The end of a line that was only wrapped.</summary>
        Wrap,

        /// <summary>The end of a line.</summary>
        Line,

        /// <summary>The end of a paragraph.</summary>
        Paragraph,
    }

    /// <summary>Whether the characters read last are quoted.</summary>
    public bool IsQuoted => _isQuoted;

    /// <summary>The length of the marks of a quotation before a line; none before Python's prompt.</summary>
    public static int MarksOf(ReadOnlySpan<char> line) => line.StartsWith('>') && !line.StartsWith(">>>") ? line.Length - line.TrimStart("> ").Length : 0;

    /// <summary>Takes the next characters of one line from a text.</summary>
    /// <param name="text">The text; what is read is taken off.</param>
    /// <param name="step">What stands before them.</param>
    public ReadOnlySpan<char> Next(ref ReadOnlySpan<char> text, out Step step)
    {
        step = Step.GoOn;
        int end = text.IndexOf('\n');
        ReadOnlySpan<char> piece = end < 0 ? text : text[..end];
        text = end < 0 ? default : text[(end + 1)..];
        if (_isStart)
        {
            ReadOnlySpan<char> words = piece.TrimStart("> \t\r");
            _marks += piece[..^words.Length].Count('>');
            piece = words;
            step = words.IsEmpty ? Step.GoOn : Begin(words);
        }

        _line += piece.Length;
        if (end >= 0)
        {
            EndLine();
        }

        return piece;
    }

    private Step Begin(ReadOnlySpan<char> words)
    {
        bool isQuoted = _marks > 0;
        bool isParagraph = _isBehindBlank || isQuoted != _isQuoted;
        (_isStart, _isBehindBlank, _isQuoted) = (false, false, isQuoted);
        Step step = isParagraph ? Step.Paragraph : _line < ShortLine || words[0] is '*' or '-' ? Step.Line : Step.Wrap;
        _line = 0;
        return step;
    }

    private void EndLine()
    {
        _isBehindBlank |= _isStart;
        _isStart = true;
        _marks = 0;
    }
}
