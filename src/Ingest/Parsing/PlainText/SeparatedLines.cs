namespace Ingest.Parsing.PlainText;

/// <summary>Lines into which a program wrote all blocks of a page with a bar between them, as <c>get_text("|")</c> of Beautiful Soup does.</summary>
internal static class SeparatedLines
{
    private const char Bar = '|';

    /// <summary>Bars that such a line has at least; 6, not tuned.</summary>
    private const int LeastBars = 6;

    /// <summary>Characters of the longest text between bars, at least; menus, tables and titles have shorter ones. 100, not tuned.</summary>
    private const int LeastProse = 100;

    /// <summary>Characters of the line, at least: rows of tables are shorter; 400, as <see cref="RunOn.RunOnLines"/> has it.</summary>
    private const int LeastLength = 400;

    /// <summary>The lines, parted at the bars where these stand between blocks; the same list where they do not.</summary>
    public static List<TextLine> Part(string text, List<TextLine> lines, int maximum)
    {
        if (!lines.Exists(line => IsSeparated(line.In(text))))
        {
            return lines;
        }

        var parted = new List<TextLine>(lines.Count);
        foreach (TextLine line in lines)
        {
            if (IsSeparated(line.In(text)) && parted.Count < maximum)
            {
                PartOne(text, line, maximum, parted);
            }
            else
            {
                parted.Add(line);
            }
        }

        return parted;
    }

    private static void PartOne(string text, TextLine line, int maximum, List<TextLine> parted)
    {
        int start = line.Start;
        while (start < line.End)
        {
            int bar = parted.Count < maximum ? text.IndexOf(Bar, start, line.End - start) : -1;
            int end = bar < 0 ? line.End : bar;
            int next = end + 1;
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            if (end > start)
            {
                parted.Add(line with { Start = start, End = end, BlankBefore = start == line.Start ? line.BlankBefore : 0 });
            }

            start = next;
        }
    }

    private static bool IsSeparated(ReadOnlySpan<char> line)
    {
        if (line.Length < LeastLength || line.Count(Bar) < LeastBars)
        {
            return false;
        }

        int longest = 0;
        foreach (Range part in line.Split(Bar))
        {
            longest = Math.Max(longest, line[part].Length);
        }

        return longest >= LeastProse;
    }
}
