namespace Ingest.Parsing.Markdown;

/// <summary>
/// Links as html2text breaks them, which no reader of Markdown takes for links, so that their addresses would come out as words: an address wrapped
/// behind a hyphen (<c>](/banners-⏎and-ads)</c>), and a link around headings and paragraphs, whose brackets stand in blocks of their own. Other
/// characters take the place of what goes, so that positions stay.
/// </summary>
internal static class BrokenLinks
{
    /// <summary>Stands in an address for a line's end; of private use, so no address has it.</summary>
    private const char Mark = '\uE00D';

    /// <summary>Longest address that is looked through.</summary>
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
        int open = 0;
        int position = 0;
        while (position < text.Length && text.AsSpan(position).IndexOfAny(Signs) is var step and >= 0)
        {
            int sign = position + step;
            position = sign + (text[sign] == '\\' ? 2 : 1);
            switch (text[sign])
            {
                case '[' when StandsAlone(text, sign):
                    Blank(text, sign, sign + 1, ref mended);
                    break;
                case '[':
                    open++;
                    break;
                case ']' when position < text.Length && text[position] == '(' && EndOf(text, position + 1) is var end and > 0:
                    MendAddress(text, sign, end, open > 0, ref mended);
                    open = Math.Max(0, open - 1);
                    position = end;
                    break;
                case ']':
                    open = Math.Max(0, open - 1);
                    break;
                case '\n' when IsBlankLine(text, position):
                    open = 0;
                    break;
                default:
                    break;
            }
        }

        return mended is null ? text : new string(mended);
    }

    /// <summary>An address as it was before it was wrapped.</summary>
    public static string? Restore(string? address) => address?.Replace(Mark.ToString(), "", StringComparison.Ordinal);

    private static void MendAddress(string text, int bracket, int end, bool isOpen, ref char[]? mended)
    {
        if (!isOpen)
        {
            Blank(text, bracket, end, ref mended);
            return;
        }

        for (int i = bracket; i < end; i++)
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

    private static bool StandsAlone(string text, int position) =>
        IsBlankLine(text, position + 1) && text.AsSpan(0, position).TrimEnd(' ') is var before && (before.IsEmpty || before[^1] == '\n');

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
}
