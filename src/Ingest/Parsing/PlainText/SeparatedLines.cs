namespace Ingest.Parsing.PlainText;

/// <summary>Lines into which a program wrote all blocks of a page with a bar between them, as <c>get_text("|")</c> of Beautiful Soup does.</summary>
internal static class SeparatedLines
{
    private const char Bar = '|';

    /// <summary>Bars that such a line has at least; 6, not tuned.</summary>
    private const int LeastBars = 6;

    /// <summary>Characters of the longest text between bars, at least; menus, tables and titles have shorter ones. 100, not tuned.</summary>
    private const int LeastProse = 100;

    /// <summary>Characters of the line, at least; 400, as <see cref="RunOn.RunOnLines"/> has it.</summary>
    private const int LeastLength = 400;

    /// <summary>Characters of Latin that one of a script without spaces stands for; 3, not tuned.</summary>
    private const int UnspacedWidth = 3;

    private static readonly System.Buffers.SearchValues<char> Notation = System.Buffers.SearchValues.Create("$⟩⟨{}=");

    /// <summary>The lines, parted at the bars where these stand between blocks; the same list where they do not.</summary>
    public static List<TextLine> Part(string text, List<TextLine> lines, int maximum)
    {
        if (!lines.Exists(line => IsSeparated(line.In(text))))
        {
            return lines;
        }

        bool[] areSeparated = [.. lines.Select(line => IsSeparated(line.In(text)))];
        if (AreRows(text, lines, areSeparated))
        {
            return lines;
        }

        var parted = new List<TextLine>(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            if (areSeparated[i])
            {
                PartOne(text, lines[i], maximum, parted);
            }
            else
            {
                parted.Add(lines[i]);
            }
        }

        return parted;
    }

    private static void PartOne(string text, TextLine line, int maximum, List<TextLine> parted)
    {
        int blank = line.BlankBefore;
        for (int start = line.Start, next; start < line.End; start = next)
        {
            int bar = parted.Count < maximum ? text.IndexOf(Bar, start, line.End - start) : -1;
            int end = bar < 0 ? line.End : bar;
            next = end + 1;
            while (start < end && InvisibleCharacters.IsBlank(text[start]))
            {
                start++;
            }

            while (end > start && InvisibleCharacters.IsBlank(text[end - 1]))
            {
                end--;
            }

            if (end > start)
            {
                parted.Add(line with { Start = start, End = end, BlankBefore = blank });
                blank = 0;
            }
        }
    }

    private static bool IsSeparated(ReadOnlySpan<char> line)
    {
        if (line.Length * UnspacedWidth < LeastLength || line.Count(Bar) < LeastBars || IsNotation(line))
        {
            return false;
        }

        int longest = 0;
        foreach (Range part in line.Split(Bar))
        {
            longest = Math.Max(longest, WidthOf(line[part]));
        }

        return WidthOf(line) >= LeastLength && longest >= LeastProse;
    }

    // Sets and norms of mathematics, states of physics, "or" of programs.
    private static bool IsNotation(ReadOnlySpan<char> line) => line.ContainsAny(Notation) || line.Contains("||", StringComparison.Ordinal);

    private static int WidthOf(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (char c in text)
        {
            width += UnspacedScripts.Contains(c) ? UnspacedWidth : 1;
        }

        return width;
    }

    // Rows of a table have as many bars each.
    private static bool AreRows(string text, List<TextLine> lines, bool[] areSeparated)
    {
        var counts = new HashSet<int>();
        for (int i = 0; i < lines.Count; i++)
        {
            int bars = lines[i].In(text).Count(Bar);
            bool isRow = bars >= LeastBars && !counts.Add(bars);
            if (isRow && (areSeparated[i] || lines[i].In(text)[0] == Bar))
            {
                return true;
            }
        }

        return false;
    }
}
