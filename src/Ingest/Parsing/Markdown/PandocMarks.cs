using System.Buffers;

namespace Ingest.Parsing.Markdown;

/// <summary>
/// What pandoc's own Markdown writes of a page's markup: divisions (<c>::: sidebar</c>), attributes (<c>[Menu]{.icon}</c>, <c>## Origin {#origin}</c>) and raw HTML
/// (<c>{=html}</c>). No other reader of Markdown knows them, so they would come out as words. Other characters take the place of what goes, so that positions stay.
/// </summary>
internal static class PandocMarks
{
    /// <summary>Stands for what was within a line and is dropped with it; of private use. A space would divide words, and two break a line.</summary>
    public const char Filler = '\uE00E';

    /// <summary>Longest list of attributes; characters.</summary>
    private const int MaximumLength = 4_096;

    /// <summary>Brackets of one paragraph that are remembered; deeper than any page nests its elements.</summary>
    private const int MaximumOpen = 64;

    private static readonly SearchValues<char> Signs = SearchValues.Create("[]{\\\n");

    /// <summary>The text without them; the same instance where there are none.</summary>
    public static string Blank(string text) =>
        text.Contains(":::", StringComparison.Ordinal) || text.Contains("{.", StringComparison.Ordinal) || text.Contains("{#", StringComparison.Ordinal)
        || text.Contains("=\"", StringComparison.Ordinal) || text.Contains("{=", StringComparison.Ordinal) ? new Scan(text).Run() : text;

    private sealed class Scan(string text)
    {
        private readonly List<int> _open = [];
        private char[]? _blanked;
        private bool _isInItem;

        public string Run()
        {
            int position = StartLine(0);
            while (position < text.Length && text.AsSpan(position).IndexOfAny(Signs) is var step and >= 0)
            {
                int sign = position + step;
                position = text[sign] switch
                {
                    '\n' => StartLine(sign + 1),
                    '\\' => sign + 2,
                    '[' => Open(sign),
                    ']' => Close(sign),
                    _ => Attach(sign),
                };
            }

            return _blanked is null ? text : new string(_blanked);
        }

        private int Open(int bracket)
        {
            if (_open.Count < MaximumOpen)
            {
                _open.Add(bracket);
            }

            return bracket + 1;
        }

        // A bracket that attributes follow is an element's, not a link's.
        private int Close(int bracket)
        {
            int end = EndOfAttributes(bracket + 1);
            if (_open.Count > 0 && end > 0)
            {
                Fill(_open[^1], _open[^1] + 1, Filler);
                Fill(bracket, end, Filler);
            }

            if (_open.Count > 0)
            {
                _open.RemoveAt(_open.Count - 1);
            }

            return Math.Max(bracket + 1, end);
        }

        // Behind a link, code, or a heading.
        private int Attach(int brace)
        {
            bool isBehind = brace > 0 && text[brace - 1] is ')' or '`' or ' ';
            int end = isBehind ? EndOfAttributes(brace) : 0;
            bool isLast = end == text.Length || (end > 0 && text[end] is '\n' or '\r');
            bool isCode = end > 0 && !isLast && text[brace - 1] == '`' && text[end] == '`';
            if (end == 0 || isCode || (text[brace - 1] == ' ' && !isLast))
            {
                return brace + 1;
            }

            Fill(brace, end, Filler);
            return end;
        }

        // Behind what takes the whole line: a division, or code, which has no marks.
        private int StartLine(int line)
        {
            int end = EndOfLine(line);
            ReadOnlySpan<char> written = text.AsSpan(line, end - line);
            int mark = line + written.Length - written.TrimStart(" \t>").Length;
            int item = MarkerLength(text.AsSpan(mark, end - mark));
            ReadOnlySpan<char> content = text.AsSpan(mark + item, end - mark - item);
            if (content.IsWhiteSpace())
            {
                _open.Clear();
            }
            else if (content.StartsWith(":::", StringComparison.Ordinal))
            {
                return BlankDivision(mark + item, isInItem: item > 0 || _isInItem);
            }
            else if (content.StartsWith("```", StringComparison.Ordinal))
            {
                return SkipCode(mark + item, end);
            }

            _isInItem = false;
            return mark + item;
        }

        // An empty line would end the item that begins with a division.
        private int BlankDivision(int start, bool isInItem)
        {
            int name = start;
            while (name < text.Length && text[name] is ':' or ' ')
            {
                name++;
            }

            int end = name < text.Length && text[name] == '{' ? EndOfAttributes(name) : EndOfLine(name);
            bool isDivision = end > 0 && text.AsSpan(end, EndOfLine(end) - end).Trim(": \r").IsEmpty
                && (text[name] == '{' || !text.AsSpan(name, end - name).TrimEnd(": \r").Contains(' '));
            if (!isDivision)
            {
                return start + 3;
            }

            Fill(start, EndOfLine(end), isInItem ? Filler : ' ');
            _isInItem = isInItem;
            _open.Clear();
            return EndOfLine(end);
        }

        // Raw HTML goes with its fences; of the attributes of code its language stays.
        private int SkipCode(int fence, int lineEnd)
        {
            ReadOnlySpan<char> marks = text.AsSpan(fence, lineEnd - fence);
            int length = marks.IndexOfAnyExcept('`') is var other and >= 0 ? other : marks.Length;
            int close = text.AsSpan(lineEnd).IndexOf("```");
            int end = close < 0 ? text.Length : EndOfLine(lineEnd + close);
            int brace = fence + length + marks[length..].Length - marks[length..].TrimStart(' ').Length;
            int attributesEnd = EndOfAttributes(brace);
            if (attributesEnd > 0 && text[brace + 1] == '=')
            {
                Fill(fence, end, ' ');
            }
            else if (attributesEnd > 0)
            {
                int language = text[brace + 1] == '.' ? brace + 2 : attributesEnd;
                int languageEnd = language + Math.Max(0, text.AsSpan(language, attributesEnd - language).IndexOfAny(" }\n"));
                Fill(brace, language, ' ');
                Fill(languageEnd, attributesEnd, ' ');
            }

            return end;
        }

        /// <summary>Behind the brace that closes attributes: names, marks and quoted values; 0 where there are none.</summary>
        private int EndOfAttributes(int start)
        {
            if (start + 2 >= text.Length || text[start] != '{' || !(text[start + 1] is '.' or '#' or '=' || NamesValue(start + 1)))
            {
                return 0;
            }

            bool isQuoted = false;
            int limit = Math.Min(text.Length, start + MaximumLength);
            for (int i = start + 1; i < limit; i++)
            {
                char c = text[i];
                bool isBlankLine = c == '\n' && i + 1 < limit && text[i + 1] is '\n' or '\r';
                if (isBlankLine || (c == '{' && !isQuoted))
                {
                    return 0;
                }

                if (c == '}' && !isQuoted)
                {
                    return i + 1;
                }

                isQuoted ^= c == '"';
                i += c == '\\' ? 1 : 0;
            }

            return 0;
        }

        private bool NamesValue(int start)
        {
            int i = start;
            while (i < text.Length && i < start + MaximumOpen && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or '_' or ':'))
            {
                i++;
            }

            return i > start && i + 1 < text.Length && text[i] == '=' && text[i + 1] == '"';
        }

        private int EndOfLine(int start) => text.AsSpan(start).IndexOf('\n') is var length and >= 0 ? start + length : text.Length;

        // Of a list's item, with the spaces behind it.
        private static int MarkerLength(ReadOnlySpan<char> line)
        {
            int digits = line.IndexOfAnyExceptInRange('0', '9');
            int length = digits > 0 && line[digits] is '.' or ')' ? digits + 1 : line is ['-' or '*' or '+', ..] ? 1 : 0;
            ReadOnlySpan<char> rest = line[length..];
            return length > 0 && rest is [' ', ..] ? line.Length - rest.TrimStart(' ').Length : 0;
        }

        private void Fill(int start, int end, char filler)
        {
            _blanked ??= text.ToCharArray();
            for (int i = start; i < end; i++)
            {
                _blanked[i] = filler == ' ' && text[i] is '\n' or '\r' ? text[i] : filler;
            }
        }
    }
}
