namespace Ingest.Parsing;

/// <summary>The blocks just before and after the title: where pages put the byline and the date.</summary>
internal sealed class TitleSurroundings
{
    // "Last updated on Wednesday, 31 December 2025" has 43 characters.
    private const int MaximumDateLineCharacters = 50;

    // More dates are a list of other pages or posts.
    private const int MaximumLoneDates = 4;

    // Kickers and breadcrumbs before, a subtitle, share buttons and a picture after.
    private const int BlocksBefore = 4;
    private const int BlocksAfter = 12;

    // Without a title on the page the byline still is near the top, after the navigation.
    private const int BlocksWithoutTitle = 60;
    private const int MaximumCharacters = 160;

    private readonly Func<Block, bool>? _isAside;

    /// <summary>Finds the title among the blocks.</summary>
    /// <param name="blocks">The page's blocks.</param>
    /// <param name="title">Its title, if it has one.</param>
    /// <param name="isAside">Whether a block stands in a part about other pages or readers; null where nothing tells.</param>
    public TitleSurroundings(IReadOnlyList<Block> blocks, string? title, Func<Block, bool>? isAside = null)
    {
        _isAside = isAside;
        int at = title is null ? -1 : Find(blocks, TextKeys.Of(title));
        int start = at < 0 ? 0 : Math.Max(0, at - BlocksBefore);
        int end = Math.Min(blocks.Count, at < 0 ? BlocksWithoutTitle : at + BlocksAfter + 1);
        var lines = new List<string>();
        for (int i = start; i < end; i++)
        {
            if (i != at && blocks[i].Text.Length <= MaximumCharacters && blocks[i].Kind != BlockKind.Image)
            {
                lines.Add(blocks[i].Text);
            }
        }

        Blocks = blocks;
        Lines = lines;
        Start = start;
        End = end;
        Title = at;
    }

    /// <summary>Whether the title stands on the page.</summary>
    public bool HasTitle => Title >= 0;

    /// <summary>Ordinal of the title's block; −1 where it does not stand on the page.</summary>
    public int Title { get; }

    /// <summary>First block of the surroundings.</summary>
    public int Start { get; }

    /// <summary>End of the surroundings, exclusive.</summary>
    public int End { get; }

    /// <summary>All blocks of the page.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Short texts around the title, in order.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The first date around the title that is not about an update; null when there is none, or no title.</summary>
    /// <param name="isDayFirst">How 3/4/2025 is meant; null where nobody knows.</param>
    public string? Published(bool? isDayFirst) => FirstDate(isDayFirst, DateLine.Published);

    /// <summary>The first date around the title that is about an update; null when there is none, or no title.</summary>
    /// <param name="isDayFirst">How 3/4/2025 is meant; null where nobody knows.</param>
    public string? Modified(bool? isDayFirst) => FirstDate(isDayFirst, DateLine.Modified);

    /// <summary>The date that the first prose behind the title begins with, as agencies do ("ROME (Aug. 13, 2010) -- …"); null when there is none, or no title.</summary>
    /// <param name="isDayFirst">How 3/4/2025 is meant; null where nobody knows.</param>
    public string? Dateline(bool? isDayFirst)
    {
        for (int i = Title + 1; HasTitle && i < End; i++)
        {
            if (Blocks[i] is { Kind: BlockKind.Paragraph, Text.Length: > MaximumCharacters } prose)
            {
                return DateLine.Opening(prose.Text, isDayFirst);
            }
        }

        return null;
    }

    /// <summary>The first date that is a line of its own anywhere in the page's own part, if there are few of them; null when there is none.</summary>
    /// <param name="isDayFirst">How 3/4/2025 is meant.</param>
    /// <param name="wantsUpdate">Whether only lines are asked that tell of an update.</param>
    public string? LoneDate(bool isDayFirst, bool wantsUpdate = false)
    {
        string? first = null;
        int count = 0;
        foreach (Block block in Blocks)
        {
            if (block.Text.Length is >= 8 and <= MaximumDateLineCharacters && block.Kind is not (BlockKind.TableRow or BlockKind.Heading)
                && DateReader.Read(block.Text, isDayFirst) is { } date && !DateLine.IsOfMember(block.Text) && _isAside?.Invoke(block) != true)
            {
                first ??= wantsUpdate && !DateLine.IsUpdate(block.Text) ? null : date;
                count++;
            }
        }

        return count <= MaximumLoneDates ? first : null;
    }

    /// <summary>Whether the block above or below one is a date.</summary>
    public bool IsBesideDate(int block) => IsDate(block - 1) || IsDate(block + 1);

    // Far from a title a date may be anything's.
    private string? FirstDate(bool? isDayFirst, Func<string, bool?, string?> read)
    {
        string? date = null;
        for (int i = 0; HasTitle && date is null && i < Lines.Count; i++)
        {
            date = read(Lines[i], isDayFirst);
        }

        return date;
    }

    private bool IsDate(int block) =>
        block >= 0 && block < Blocks.Count && Blocks[block].Text.Length is >= 6 and <= 60 && DateReader.Read(Blocks[block].Text, isDayFirst: false) is not null;

    // A heading with the text, otherwise any block with it.
    private static int Find(IReadOnlyList<Block> blocks, string key)
    {
        int found = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            bool isCandidate = blocks[i].Text.Length <= 500 && (blocks[i].Kind == BlockKind.Heading || found < 0);
            if (isCandidate && TextKeys.Matches(blocks[i].Text, key))
            {
                if (blocks[i].Kind == BlockKind.Heading)
                {
                    return i;
                }

                found = i;
            }
        }

        return found;
    }
}
