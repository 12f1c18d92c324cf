namespace Ingest.Sectioning;

/// <summary>Fences around code.</summary>
internal static class MarkdownFence
{
    /// <summary>Writes code between fences, with its language where it can stand there.</summary>
    public static void Write(TextBuffer output, string code, string? language)
    {
        string fence = For(code);
        output.Append(fence).Append(LanguageOf(language)).Append('\n').Append(code).Append('\n').Append(fence);
    }

    /// <summary>A fence for a code block: three backticks, or one more than the longest run inside.</summary>
    public static string For(string code) => new('`', Math.Max(3, LongestRun(code) + 1));

    /// <summary>Length of the longest run of backticks.</summary>
    public static int LongestRun(string code)
    {
        int longest = 0;
        int run = 0;
        foreach (char c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    // One word without backticks.
    private static string LanguageOf(string? language)
    {
        bool isWord = language is { Length: > 0 and <= 40 } && language.AsSpan().IndexOfAny(" `\n\r\t") < 0;
        return isWord ? StorableText.Clean(language!) : "";
    }
}
