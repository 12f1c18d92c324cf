namespace Ingest.Parsing.PlainText;

/// <summary>
/// The page's title element as the first line, as <c>get_text()</c> of Beautiful Soup writes it: the title, a separator and the name of the site. It is known
/// by the title, which stands further down as a line of its own.
/// </summary>
/// <remarks>
/// Measured on the labelled pages: such a first line is there on a third (<c>get_text()</c>) and on nearly half of them (<c>get_text("\n")</c>), and what it gives is the
/// labelled title on 88 % of these; on dumps by other programs it is there on one page in two hundred. With the echo of its first words, titles of 499 labelled pages without addresses are
/// right on 196 in one line (169 without), 267 by <c>get_text()</c> (258), 299 by its lines (292), 194 by lynx (192) and 189 by w3m (190).
/// </remarks>
internal static class TitleElement
{
    private const int MaximumCharacters = 300;
    private const int MaximumLines = 400;

    /// <summary>Words of a title that is known only by coming back: two are a name of a site or a section.</summary>
    private const int LeastWords = 3;

    /// <summary>Where it is all of the first line: entries of menus and names of logos stand again at the end of a page.</summary>
    private const int LeastWordsOfLine = 5;

    private const int MostWords = 30;

    /// <summary>What stands between a title and the name of a site.</summary>
    private const string Separators = "|-–—:·•»«/";

    /// <summary>The title; null where the first line is none.</summary>
    public static string? Find(IReadOnlyList<Draft> drafts)
    {
        if (drafts.Count == 0)
        {
            return null;
        }

        return drafts[0].Text.Length <= MaximumCharacters && FindByParts(drafts) is { } title ? title : FindByEcho(drafts);
    }

    // The name of the site comes last and is short: of the beginnings that stand further down the longest is the title.
    private static string? FindByParts(IReadOnlyList<Draft> drafts)
    {
        List<(int Start, int End)> parts = TitleParts.Split(drafts[0].Text);
        string? title = null;
        for (int i = parts.Count - 2; i >= 0 && title is null; i--)
        {
            title = FindBelow(drafts, drafts[0].Text.AsSpan(0, parts[i].End).Trim());
        }

        return title;
    }

    // One word alone is more often the name of a site or of a section.
    private static string? FindBelow(IReadOnlyList<Draft> drafts, ReadOnlySpan<char> title)
    {
        for (int i = 1; i < drafts.Count && i < MaximumLines; i++)
        {
            if (drafts[i].Shape.Words > 1 && title.Equals(drafts[i].Text, StringComparison.OrdinalIgnoreCase))
            {
                return drafts[i].Text;
            }
        }

        return null;
    }

    // Where lines were run together, neither the title element nor the title need be a line of its own: the longest run of first words with which another line begins.
    private static string? FindByEcho(IReadOnlyList<Draft> drafts)
    {
        ReadOnlySpan<char> opening = drafts[0].Text.AsSpan(0, Math.Min(drafts[0].Text.Length, MaximumCharacters));
        string? title = null;
        int words = 0;
        for (int end = 0; end < opening.Length && words < MostWords;)
        {
            int step = opening[(end + 1)..].IndexOf(' ');
            end = step < 0 ? opening.Length : end + 1 + step;
            ReadOnlySpan<char> run = opening[..end].TrimEnd().TrimEnd(Separators).TrimEnd();
            words++;
            bool isSentence = run is [] or [.., '.' or ',' or ';'];
            if (!isSentence && words >= (end == drafts[0].Text.Length ? LeastWordsOfLine : LeastWords) && Echoes(drafts, run, IsParted(opening, end)))
            {
                title = run.ToString();
            }
        }

        return title;
    }

    // Whether the run is followed by what parts a title from a site's name, or by nothing.
    private static bool IsParted(ReadOnlySpan<char> opening, int end)
    {
        ReadOnlySpan<char> rest = opening[end..].TrimStart();
        return rest.IsEmpty || (Separators.Contains(rest[0], StringComparison.Ordinal) && (rest.Length == 1 || rest[1] == ' '));
    }

    private static bool Echoes(IReadOnlyList<Draft> drafts, ReadOnlySpan<char> run, bool isParted)
    {
        for (int i = 1; i < drafts.Count && i < MaximumLines; i++)
        {
            ReadOnlySpan<char> line = drafts[i].Text;
            if (line.StartsWith(run, StringComparison.OrdinalIgnoreCase) && (line.Length == run.Length || (isParted && !char.IsLetterOrDigit(line[run.Length]))))
            {
                return true;
            }
        }

        return false;
    }
}
