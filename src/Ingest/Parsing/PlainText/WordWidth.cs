namespace Ingest.Parsing.PlainText;

/// <summary>Columns of the first and last word of a line, as a wrapper sees words: what it will not divide.</summary>
internal static class WordWidth
{
    // Thai, Lao, Burmese and Khmer write no spaces between words, and wrap between them: few have more characters.
    private const int MaximumUnspaced = 8;

    // Chinese and Japanese wrap between any two characters, but for signs that may not open a line: they take one along.
    private const int WideWord = 4;

    /// <summary>Columns a line's first word takes; at least 1.</summary>
    /// <param name="line">The line.</param>
    /// <param name="breaksAtHyphens">Whether the wrapper does; text browsers do not.</param>
    public static int First(ReadOnlySpan<char> line, bool breaksAtHyphens)
    {
        if (line.Length > 0 && IsWide(line[0]))
        {
            return WideWord;
        }

        int columns = 0;
        int unspaced = 0;
        for (int i = 0; i < line.Length && !EndsWord(line[i], ref unspaced); i++)
        {
            columns += Columns(line[i]);

            if (line[i] == '-' && breaksAtHyphens)
            {
                break;
            }
        }

        return Math.Max(1, columns);
    }

    /// <summary>Columns a line's last word takes with the space before it; at least 2.</summary>
    public static int Last(ReadOnlySpan<char> line)
    {
        if (line.Length > 0 && IsWide(line[^1]))
        {
            return WideWord;
        }

        int columns = 1;
        int unspaced = 0;
        for (int i = line.Length - 1; i >= 0 && !EndsWord(line[i], ref unspaced); i--)
        {
            columns += Columns(line[i]);
        }

        return Math.Max(2, columns);
    }

    private static int Columns(char c) => IsHangul(c) ? 2 : c == TerminalCodes.Filler ? 0 : 1;

    private static bool EndsWord(char c, ref int unspaced)
    {
        unspaced += UnspacedScripts.IsSoutheastAsian(c) ? 1 : 0;
        return unspaced > MaximumUnspaced || (InvisibleCharacters.IsBlank(c) && c != TerminalCodes.Filler) || IsWide(c);
    }

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\uFF60' && !IsHangul(c);

    private static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';
}
