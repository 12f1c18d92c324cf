using Ingest.Parsing;

namespace Ingest.Records.Quality;

/// <summary>
/// A text cut once into words, lines and paragraphs for all signals. Words are runs between white space; in scripts without spaces each
/// letter is one. Lines are trimmed and not empty; paragraphs are lines between empty lines.
/// </summary>
internal sealed class SegmentedText
{
    private readonly List<TextPiece> _words = [];
    private readonly List<TextPiece> _lines = [];
    private readonly List<TextPiece> _paragraphs = [];

    private SegmentedText(string text)
    {
        Text = text;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The words in order.</summary>
    public IReadOnlyList<TextPiece> Words => _words;

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<TextPiece> Lines => _lines;

    /// <summary>The paragraphs in order.</summary>
    public IReadOnlyList<TextPiece> Paragraphs => _paragraphs;

    /// <summary>Line feeds in the text.</summary>
    public int LineBreaks { get; private set; }

    /// <summary>Words that are one letter of a script without spaces.</summary>
    public int UnspacedWords { get; private set; }

    /// <summary>Whether word lengths and counts mean nothing here: most words are letters of a script without spaces.</summary>
    public bool IsUnspaced => UnspacedWords * 2 > _words.Count;

    /// <summary>The characters of a piece.</summary>
    public ReadOnlySpan<char> this[TextPiece piece] => Text.AsSpan(piece.Start, piece.Length);

    /// <summary>Cuts a text.</summary>
    public static SegmentedText Of(string text)
    {
        SegmentedText segmented = new(text);
        segmented.CutWords();
        segmented.CutLines();
        return segmented;
    }

    private void CutWords()
    {
        int start = -1;
        for (int i = 0; i <= Text.Length; i++)
        {
            bool isUnspaced = i < Text.Length && UnspacedScripts.Contains(Text[i]);
            bool continues = i < Text.Length && !isUnspaced && !char.IsWhiteSpace(Text[i]);
            if (continues && start < 0)
            {
                start = i;
            }
            else if (!continues && start >= 0)
            {
                Add(_words, start, i);
                start = -1;
            }

            if (isUnspaced)
            {
                UnspacedWords++;
                Add(_words, i, i + 1);
            }
        }
    }

    private void CutLines()
    {
        int paragraphStart = -1;
        int paragraphEnd = 0;
        int start = 0;
        while (start <= Text.Length)
        {
            int found = Text.IndexOf('\n', start);
            int end = found < 0 ? Text.Length : found;
            LineBreaks += found < 0 ? 0 : 1;
            (int lineStart, int lineEnd) = Trim(start, end);
            if (lineEnd > lineStart)
            {
                Add(_lines, lineStart, lineEnd);
                paragraphStart = paragraphStart < 0 ? lineStart : paragraphStart;
                paragraphEnd = lineEnd;
            }
            else if (paragraphStart >= 0)
            {
                Add(_paragraphs, paragraphStart, paragraphEnd);
                paragraphStart = -1;
            }

            start = end + 1;
        }

        if (paragraphStart >= 0)
        {
            Add(_paragraphs, paragraphStart, paragraphEnd);
        }
    }

    private (int Start, int End) Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private void Add(List<TextPiece> pieces, int start, int end)
        => pieces.Add(new TextPiece(start, end - start, StableHash.Of(Text.AsSpan(start, end - start))));
}
