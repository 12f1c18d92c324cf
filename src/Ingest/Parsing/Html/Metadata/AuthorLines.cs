namespace Ingest.Parsing.Html.Metadata;

/// <summary>Candidates among the lines of the page: bylines, and bare names where names stand.</summary>
internal sealed class AuthorLines(CandidateSet set, TitleSurroundings surroundings, HashSet<string> pictures)
{
    // Longer lines are sentences.
    private const int MaximumCharacters = 160;
    private const int MaximumFarCharacters = 100;

    /// <summary>Adds them.</summary>
    public void Add()
    {
        IReadOnlyList<Block> blocks = surroundings.Blocks;
        bool isLabelled = false;
        int afterTitle = LineAfterTitle();
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            bool isNear = i >= surroundings.Start && i < surroundings.End;
            if (block.Kind == BlockKind.Image || i == surroundings.Title || block.Text.Length > MaximumCharacters || IsAmongCredits(i))
            {
                continue;
            }

            if (isLabelled && Bylines.NameIn(BlockLines.TextOf(block), out _) is { } labelled)
            {
                set.Add(labelled, AuthorCandidates.Bit(AuthorFeature.Labelled) | Near(isNear));
            }

            bool isEntry = IsEntry(block);
            isLabelled = !isEntry && Bylines.IsLabel(block.Text);
            if (!isLabelled && !AddField(block, isNear))
            {
                // Headings and entries name what they head: theirs are bylines only as a whole.
                bool isName = isEntry || block.Kind == BlockKind.Heading;
                if (!isName || Bylines.StartsWithOpener(block.Text))
                {
                    AddOpened(block, isNear, i == afterTitle);
                }

                AddPictured(block.Text);
            }
        }

        if (MailHead.Writer(surroundings) is { } writer)
        {
            set.Add(writer, AuthorCandidates.Bit(AuthorFeature.Labelled) | Near(isNear: true));
        }

        AddBare(afterTitle);
        foreach (Candidate candidate in set.All)
        {
            candidate.Features |= pictures.Count > 0 && TextKeys.IsIn(pictures, candidate.Text) ? AuthorCandidates.Bit(AuthorFeature.Picture) : 0;
        }
    }

    // An entry of a menu or an index: it names a part of this page or another page ("AUTHOR", "Parameters set by the shell").
    private static bool IsEntry(Block block) => block.Kind == BlockKind.ListItem && block.LinkDensity >= 1;

    // Who made a film or a record, in a table of its facts: "Directed by", "Music by", "Written by".
    private bool IsAmongCredits(int at)
    {
        IReadOnlyList<Block> blocks = surroundings.Blocks;
        return IsCredit(blocks[at]) && ((at > 0 && IsCredit(blocks[at - 1])) || (at + 1 < blocks.Count && IsCredit(blocks[at + 1])));
    }

    private static bool IsCredit(Block block) =>
        block.Cells.Count == 2 && block.Cells[0].Text.AsSpan().TrimEnd(':').EndsWith(" by", StringComparison.OrdinalIgnoreCase);

    // A row of fields: "Author:" and "Ann Example".
    private bool AddField(Block block, bool isNear)
    {
        bool isField = block.Cells.Count == 2 && Bylines.IsLabel(block.Cells[0].Text);
        if (isField && Bylines.NameIn(block.Cells[1].Text, out _) is { } name)
        {
            set.Add(name, AuthorCandidates.Bit(AuthorFeature.Labelled) | Near(isNear));
        }

        return isField;
    }

    private static ulong Near(bool isNear) => isNear ? AuthorCandidates.Bit(AuthorFeature.MarkedNear) : 0;

    private void AddOpened(Block block, bool isNear, bool isAfterTitle)
    {
        string line = block.Text;
        if (!isNear && line.Length > MaximumFarCharacters)
        {
            return;
        }

        bool isOpener = Bylines.StartsOpened(line);
        if ((!isNear && !isOpener) || Bylines.NameIn(BlockLines.TextOf(block), out bool isOpened) is not { } name || !isOpened
            || IsPhrase(name))
        {
            return;
        }

        ulong source = AuthorCandidates.Bit(isNear ? AuthorFeature.OpenedNear : AuthorFeature.OpenedFar);
        source |= isAfterTitle ? AuthorCandidates.Bit(AuthorFeature.AfterTitle) : 0;
        set.Add(name, source | AuthorCandidates.Bit(isOpener ? AuthorFeature.Opened : AuthorFeature.OpenedLate));
    }

    // "By the way, …"; a user name in lower case is one word.
    private static bool IsPhrase(string name) => char.IsLower(name[0]) && name.Contains(' ', StringComparison.Ordinal);

    // A name on a line of its own, and a picture with the same name.
    private void AddPictured(string line)
    {
        // The cheap tests first: this is asked of every line.
        if (pictures.Count > 0 && line.Length < Bylines.BareNameCharacters && line.AsSpan().Count(' ') is 1 or 2 && TextKeys.IsIn(pictures, line) && Bylines.IsBareName(line))
        {
            set.Add(line, AuthorCandidates.Bit(AuthorFeature.Picture));
        }
    }

    // The first text behind the title; −1 where the title does not stand on the page.
    private int LineAfterTitle()
    {
        int at = surroundings.HasTitle ? surroundings.Title + 1 : surroundings.Blocks.Count;
        while (at < surroundings.Blocks.Count && surroundings.Blocks[at].Kind == BlockKind.Image)
        {
            at++;
        }

        return at < surroundings.Blocks.Count ? at : -1;
    }

    private void AddBare(int afterTitle)
    {
        IReadOnlyList<Block> blocks = surroundings.Blocks;
        for (int i = surroundings.Start; i < surroundings.End; i++)
        {
            if (blocks[i].Kind is BlockKind.Image or BlockKind.Heading || i == surroundings.Title)
            {
                continue;
            }

            string line = WithoutAddress(blocks[i], FirstLine(blocks[i]));
            if (Bylines.IsBareName(line) && !IsLabelled(blocks[i], line))
            {
                ulong place = i == afterTitle ? AuthorCandidates.Bit(AuthorFeature.AfterTitle) : 0;
                place |= surroundings.IsBesideDate(i) ? AuthorCandidates.Bit(AuthorFeature.BesideDate) : 0;
                set.Add(line, place | AuthorCandidates.Bit(AuthorFeature.BareNear));
            }
        }
    }

    // "**Difficulty** Easy"
    private static bool IsLabelled(Block block, string line)
    {
        foreach (InlineSpan span in block.Inlines)
        {
            if (span.Kind == InlineKind.Strong && span.Start == 0 && span.Length < line.Length)
            {
                return true;
            }
        }

        return false;
    }

    // "Ann Example ann@example.com", with a link to write to her.
    private static string WithoutAddress(Block block, string line)
    {
        foreach (InlineSpan span in block.Inlines)
        {
            if (span.Kind == InlineKind.Link && span.Start > 0 && span.Start < line.Length && span.Target?.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true)
            {
                return line[..span.Start].TrimEnd(' ', '<', '(');
            }
        }

        return line;
    }

    private static string FirstLine(Block block) => block.LineBreaks.Count == 0 ? block.Text : block.Text[..block.LineBreaks[0]];
}
