namespace Ingest.Parsing.PlainText;

/// <summary>The words of a line that are compared with other text: runs of letters and digits; where a script has no spaces, every two characters that stand together.</summary>
internal static class LineWords
{
    /// <summary>Where the next word stands; moves <paramref name="position"/> to where the one after it is looked for, which may be within this one. False when there is none.</summary>
    public static bool Next(string text, ref int position, out Range word)
    {
        int start = position;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        int end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]) && !IsSpaceless(text[end]))
        {
            end++;
        }

        position = end;
        if (end == start && end < text.Length)
        {
            return NextPair(text, ref position, out word);
        }

        word = start..end;
        return end > start;
    }

    /// <summary>Whether a character belongs to a script that puts no spaces between words.</summary>
    public static bool IsSpaceless(char c) =>
        c >= '\u0E00' && (c is (>= '\u2E80' and <= '\uA4CF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFF60') || UnspacedScripts.IsSoutheastAsian(c));

    // Pairs overlap; one character makes a word only where it stands alone.
    private static bool NextPair(string text, ref int position, out Range word)
    {
        int run = position;
        while (run < text.Length && run < position + 3 && IsSpaceless(text[run]) && !char.IsPunctuation(text[run]) && !char.IsSymbol(text[run]) && text[run] != '\u3000')
        {
            run++;
        }

        word = position..Math.Min(position + 2, run);
        position += run - position > 2 ? 1 : run - position;
        return true;
    }
}
