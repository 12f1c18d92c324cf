namespace Ingest.Parsing.Markdown;

/// <summary>
/// Links as html2text breaks them, which no reader of Markdown takes for links, so that their addresses would come out as words: an address wrapped
/// behind a hyphen (<c>](/banners-⏎and-ads)</c>), and a link around headings and paragraphs, of whose brackets one block has the first and another the last. Other
/// characters take the place of what goes, so that positions stay.
/// </summary>
internal static class BrokenLinks
{
    /// <summary>Stands for a line's end in what looks like an address; of private use, so no address has it.</summary>
    public const char Mark = '\uE00D';

    private const string OneMark = "\uE00D";

    /// <summary>Longest address that is looked through, and longest text of a link around blocks; characters.</summary>
    private const int MaximumLength = 4_096;

    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("[]\\\n");

    /// <summary>The text with its links whole or gone; the same instance when none are broken.</summary>
    public static string Mend(string text)
    {
        if (!text.Contains("](", StringComparison.Ordinal))
        {
            return text;
        }

        char[]? mended = null;
        var brackets = new OpenBrackets();
        int position = SkipFence(text, 0);
        while (position < text.Length && text.AsSpan(position).IndexOfAny(Signs) is var step and >= 0)
        {
            int sign = position + step;
            position = sign + (text[sign] == '\\' ? 2 : 1);
            switch (text[sign])
            {
                case '[':
                    brackets.Open(sign);
                    break;
                case ']' when position < text.Length && text[position] == '(' && EndOf(text, position + 1) is var end and > 0:
                    if (brackets.Close() || !brackets.TakeLeft(sign, out int bracket))
                    {
                        MendAddress(text, sign, end, ref mended);
                    }
                    else
                    {
                        Blank(text, bracket, bracket + 1, ref mended);
                        Blank(text, sign, end, ref mended);
                    }

                    position = end;
                    break;
                case ']':
                    brackets.Close();
                    break;
                case '\n' when IsBlankLine(text, position):
                    brackets.EndParagraph();
                    break;
                case '\n':
                    position = SkipFence(text, position);
                    break;
                default:
                    break;
            }
        }

        return mended is null ? text : new string(mended);
    }

    /// <summary>An address as it was before it was wrapped.</summary>
    public static string? Restore(string? address) => address?.Replace(OneMark, "", StringComparison.Ordinal);

    /// <summary>Lines as they were: what looked like an address was none.</summary>
    public static string RestoreLines(string text) => text.Replace(OneMark + OneMark, "\n", StringComparison.Ordinal).Replace(Mark, '\n');

    /// <summary>Behind the fenced code that begins at a line's start; the same position where none does. Code has no links.</summary>
    private static int SkipFence(string text, int line)
    {
        ReadOnlySpan<char> rest = text.AsSpan(line);
        ReadOnlySpan<char> fence = rest.StartsWith("```", StringComparison.Ordinal) ? "\n```" : rest.StartsWith("~~~", StringComparison.Ordinal) ? "\n~~~" : default;
        if (fence.IsEmpty)
        {
            return line;
        }

        int close = rest.IndexOf(fence, StringComparison.Ordinal);
        return close < 0 ? text.Length : line + close + fence.Length;
    }

    private static void MendAddress(string text, int start, int end, ref char[]? mended)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] is '\n' or '\r' && IsInsideWord(text, i))
            {
                mended ??= text.ToCharArray();
                mended[i] = Mark;
            }
        }
    }

    private static void Blank(string text, int start, int end, ref char[]? mended)
    {
        mended ??= text.ToCharArray();
        mended.AsSpan(start, end - start).Fill(' ');
    }

    /// <summary>Behind the closing bracket of an address and its title; 0 where there is none.</summary>
    private static int EndOf(string text, int start)
    {
        int depth = 1;
        int limit = Math.Min(text.Length, start + MaximumLength);
        for (int i = start; i < limit; i++)
        {
            char c = text[i];
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }

            bool isNext = c == ']' && i + 1 < limit && text[i + 1] == '(';
            if (isNext || (c == '\n' && IsBlankLine(text, i + 1)))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsBlankLine(string text, int start)
    {
        int end = start;
        while (end < text.Length && (text[end] is ' ' or '\t' or '\r'))
        {
            end++;
        }

        return end == text.Length || text[end] == '\n';
    }

    private static bool IsInsideWord(string text, int lineEnd)
    {
        int before = text[lineEnd] == '\n' && text[lineEnd - 1] == '\r' ? lineEnd - 2 : lineEnd - 1;
        int after = text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
        return text[before] == '-' && after < text.Length && !char.IsWhiteSpace(text[after]);
    }

    /// <summary>Brackets that nothing has closed so far: those of this paragraph, and those that paragraphs before it left open.</summary>
    private sealed class OpenBrackets
    {
        /// <summary>More are not kept: links do not nest, so most are no links.</summary>
        private const int MaximumLeft = 16;

        private readonly List<int> _left = [];
        private int _depth;
        private int _first;

        public void Open(int position)
        {
            _first = _depth == 0 ? position : _first;
            _depth++;
        }

        /// <summary>Whether there was one in this paragraph to close.</summary>
        public bool Close()
        {
            bool isOpen = _depth > 0;
            _depth -= isOpen ? 1 : 0;
            return isOpen;
        }

        public void EndParagraph()
        {
            if (_depth == 0)
            {
                return;
            }

            if (_left.Count == MaximumLeft)
            {
                _left.RemoveAt(0);
            }

            _left.Add(_first);
            _depth = 0;
        }

        /// <summary>Takes the last bracket left open, if it is not too far away.</summary>
        public bool TakeLeft(int position, out int bracket)
        {
            bracket = _left.Count > 0 ? _left[^1] : -1;
            if (bracket < 0 || position - bracket > MaximumLength)
            {
                return false;
            }

            _left.RemoveAt(_left.Count - 1);
            return true;
        }
    }
}
