using Ingest.Sectioning;

namespace Ingest.Records.Chunking;

/// <summary>
/// Breaks a block that fits no chunk: lists between items, tables between rows, code between lines, prose between sentences,
/// and a sentence or item that fits none between words. Rows and lines of code are never broken.
/// </summary>
/// <param name="text">The page's text.</param>
/// <param name="kind">What the block is.</param>
/// <param name="measure">What the limit counts.</param>
/// <param name="limit">What a piece may cost.</param>
internal sealed class BlockBreaker(string text, SectionBlockKind kind, ChunkMeasure measure, int limit)
{
    private readonly List<(int Start, int End)> _pieces = [];

    private bool IsByLine => kind is SectionBlockKind.List or SectionBlockKind.Table or SectionBlockKind.Code;

    private bool IsUnbreakable => kind is SectionBlockKind.Table or SectionBlockKind.Code;

    /// <summary>The pieces, as spans of the page's text without the white space between them. Linear.</summary>
    public List<(int Start, int End)> Break(int start, int end)
    {
        int pieceStart = -1;
        int pieceEnd = start;
        int pieceCost = 0;
        for (int position = start; position < end;)
        {
            int next = IsByLine ? EndOfLine(text, position, end) : EndOfSentence(text, position, end);
            (int partStart, int partEnd) = Trim(text, position, next, keepsIndent: IsByLine);
            position = next;
            int cost = measure.CostOf(text.AsSpan(partStart, partEnd - partStart));
            if (pieceStart >= 0 && pieceCost + cost > limit)
            {
                _pieces.Add((pieceStart, pieceEnd));
                pieceStart = -1;
            }

            if (cost > limit && !IsUnbreakable)
            {
                BreakByWords(partStart, partEnd);
                continue;
            }

            if (partEnd > partStart)
            {
                pieceCost = pieceStart < 0 ? cost : pieceCost + cost;
                pieceStart = pieceStart < 0 ? partStart : pieceStart;
                pieceEnd = partEnd;
            }
        }

        if (pieceStart >= 0)
        {
            _pieces.Add((pieceStart, pieceEnd));
        }

        return _pieces;
    }

    private void BreakByWords(int start, int end)
    {
        int pieceStart = start;
        int cost = 0;
        for (int position = start; position < end;)
        {
            int next = EndOfWord(text, position, end);
            int added = measure.Count(text.AsSpan(position, next - position));
            if (cost + added + measure.SeparatorCost > limit && cost > 0)
            {
                AddTrimmed(text, pieceStart, position, _pieces);
                pieceStart = position;
                cost = 0;
            }

            cost += added;
            position = next;
        }

        AddTrimmed(text, pieceStart, end, _pieces);
    }

    private static void AddTrimmed(string text, int start, int end, List<(int Start, int End)> pieces)
    {
        (int first, int last) = Trim(text, start, end, keepsIndent: false);
        if (last > first)
        {
            pieces.Add((first, last));
        }
    }

    private static int EndOfLine(string text, int start, int end)
    {
        int line = text.IndexOf('\n', start, end - start);
        return line < 0 ? end : line + 1;
    }

    /// <summary>End of the sentence: behind a full stop of any script followed by a space, behind a line break, or the end.</summary>
    private static int EndOfSentence(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            bool isLatinStop = c is '.' or '!' or '?' or '…' or '؟' or '۔' or '।' or '։' && (i + 1 == end || char.IsWhiteSpace(text[i + 1]));
            if (c is '\n' or '。' or '！' or '？' || isLatinStop)
            {
                return i + 1;
            }
        }

        return end;
    }

    /// <summary>
    /// End of the next stretch that may stand alone: a word with the white space before it, as tokens have it, or one character where a run of
    /// 64 has none (scripts without spaces, addresses). Never between the halves of a surrogate pair or before a mark.
    /// </summary>
    private static int EndOfWord(string text, int start, int end)
    {
        const int LongRun = 64;
        int word = start;
        while (word < end && char.IsWhiteSpace(text[word]))
        {
            word++;
        }

        int i = word;
        while (i < end && !char.IsWhiteSpace(text[i]) && i - word < LongRun)
        {
            i++;
        }

        bool isLongRun = i - word >= LongRun || WordCounter.Count(text.AsSpan(word, i - word)) > 1;
        return isLongRun ? EndOfCharacter(text, word, end) : i;
    }

    private static int EndOfCharacter(string text, int start, int end)
    {
        int i = start + 1;
        while (i < end && IsInsideWord(text, i))
        {
            i++;
        }

        return i;
    }

    private static bool IsInsideWord(string text, int i) =>
        char.IsLowSurrogate(text[i])
        || (char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i]) && WordCounter.Count(text.AsSpan(i - 1, 2)) == 1)
        || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static (int Start, int End) Trim(string text, int start, int end, bool keepsIndent)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (!keepsIndent && start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return (start, end);
    }
}
