namespace Ingest.Sectioning;

/// <summary>Fences around code.</summary>
internal static class MarkdownFence
{
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
}
