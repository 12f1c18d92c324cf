using Ingest.Sectioning;

namespace Ingest.Records.Chunking;

/// <summary>
/// Breaks a block that fits no chunk: lists between items, tables between rows, code between lines, prose between sentences,
/// and a sentence or item that fits none between words. Rows and lines of code are never broken.
/// </summary>
internal static class BlockBreaker
{
    /// <summary>The pieces, as spans of the page's text without the white space between them. Linear.</summary>
    public static List<(int Start, int End)> Break(string text, int start, int end, SectionBlockKind kind, int limit)
    {
        var pieces = new List<(int, int)>();
        bool isByLine = kind is SectionBlockKind.List or SectionBlockKind.Table or SectionBlockKind.Code;
        bool isUnbreakable = kind is SectionBlockKind.Table or SectionBlockKind.Code;
        int pieceStart = -1;
        int pieceEnd = start;
        int pieceWords = 0;
        int position = start;
        while (position < end)
        {
            int next = isByLine ? EndOfLine(text, position, end) : EndOfSentence(text, position, end);
            (int partStart, int partEnd) = Trim(text, position, next, keepsIndent: isByLine);
            position = next;
            int words = WordCounter.Count(text.AsSpan(partStart, partEnd - partStart));
            if (pieceStart >= 0 && pieceWords + words > limit)
            {
                pieces.Add((pieceStart, pieceEnd));
                pieceStart = -1;
            }

            if (words > limit && !isUnbreakable)
            {
                BreakByWords(text, partStart, partEnd, limit, pieces);
                continue;
            }

            if (partEnd > partStart)
            {
                pieceWords = pieceStart < 0 ? words : pieceWords + words;
                pieceStart = pieceStart < 0 ? partStart : pieceStart;
                pieceEnd = partEnd;
            }
        }

        if (pieceStart >= 0)
        {
            pieces.Add((pieceStart, pieceEnd));
        }

        return pieces;
    }

    private static void BreakByWords(string text, int start, int end, int limit, List<(int Start, int End)> pieces)
    {
        int pieceStart = start;
        int position = start;
        int words = 0;
        while (position < end)
        {
            int next = EndOfWord(text, position, end);
            int added = WordCounter.Count(text.AsSpan(position, next - position));
            if (words + added > limit && words > 0)
            {
                AddTrimmed(text, pieceStart, position, pieces);
                pieceStart = position;
                words = 0;
            }

            words += added;
            position = next;
        }

        AddTrimmed(text, pieceStart, end, pieces);
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
    /// End of the next stretch that may stand alone: behind white space, or behind one character where a run of 64 has none
    /// (scripts without spaces, addresses). Never between the halves of a surrogate pair or before a mark.
    /// </summary>
    private static int EndOfWord(string text, int start, int end)
    {
        const int LongRun = 64;
        int i = start;
        while (i < end && !char.IsWhiteSpace(text[i]) && i - start < LongRun)
        {
            i++;
        }

        if (i - start >= LongRun || WordCounter.Count(text.AsSpan(start, i - start)) > 1)
        {
            i = EndOfCharacter(text, start, end);
        }

        while (i < end && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
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
