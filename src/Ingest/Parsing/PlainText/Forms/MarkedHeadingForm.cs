namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Headings that mark themselves: <c>## Text</c>, html2text's <c>***** Text *****</c>, and a line underlined with <c>===</c> or <c>---</c>.</summary>
internal sealed class MarkedHeadingForm : IDumpForm
{
    // html2text writes six stars around an h1, and one less for each rank below. One star is a bullet's or a foot-note's.
    private const int MostStars = 6;

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        ReadOnlySpan<char> text = dump.Line(line);
        int level = HashHeading.LevelOf(dump, line);
        if (level > 0)
        {
            drafts.Add(Make(dump, line, 1, InvisibleCharacters.Collapse(text[level..].Trim().TrimEnd('#')), level));
            return 1;
        }

        int stars = StarCount(text);
        if (stars > 0)
        {
            drafts.Add(Make(dump, line, 1, InvisibleCharacters.Collapse(text[stars..^stars].Trim()), MostStars + 1 - stars));
            return 1;
        }

        level = UnderlineLevel(dump, line);
        if (level == 0)
        {
            return 0;
        }

        drafts.Add(Make(dump, line, 2, InvisibleCharacters.Collapse(text), level));
        return 2;
    }

    /// <summary>The draft of a heading that is told by a mark.</summary>
    /// <param name="dump">The dump.</param>
    /// <param name="line">Its first line.</param>
    /// <param name="lines">Lines of it and of its mark.</param>
    /// <param name="text">Its text.</param>
    /// <param name="level">Its level.</param>
    public static Draft Make(DumpText dump, int line, int lines, string text, int level) => new()
    {
        Kind = BlockKind.Heading,
        Text = dump.WithoutMarks(text),
        Start = dump.Lines[line].Start,
        End = dump.Lines[line + lines - 1].End,
        Shape = dump.Shapes[line],
        BlankBefore = dump.Lines[line].BlankBefore,
        Level = level,
        IsMarkedHeading = true,
    };

    // Stars on both sides, as many, and set off by spaces; 0 where it is something else.
    private static int StarCount(ReadOnlySpan<char> text)
    {
        int stars = text.IndexOfAnyExcept('*');
        bool isFramed = stars is > 1 and <= MostStars
            && text.Length > (2 * stars) + 2
            && text.Length <= HeadingLength.Maximum
            && text[stars] == ' '
            && text[^(stars + 1)] == ' '
            && text.LastIndexOfAnyExcept('*') == text.Length - stars - 1;
        return isFramed ? stars : 0;
    }

    private static int UnderlineLevel(DumpText dump, int line)
    {
        if (line + 1 >= dump.References.FirstLine || dump.Lines[line + 1].BlankBefore > 0 || dump.Lines[line + 1].Quotes != dump.Lines[line].Quotes || dump.Shapes[line].Letters == 0)
        {
            return 0;
        }

        ReadOnlySpan<char> under = dump.Line(line + 1);
        bool isLine = under.Length >= 3 && (under[0] is '=' or '-' or '~') && !under.ContainsAnyExcept(under[0]);
        int width = dump.Shapes[line].Width;

        // A rule across the page below a line of text is not its underline.
        bool fits = under.Length <= width + 4 && under.Length * 3 >= width;
        return isLine && fits && width <= HeadingLength.Maximum ? (under[0] == '=' ? 1 : 2) : 0;
    }
}
