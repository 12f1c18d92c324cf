using Ingest.Parsing;

namespace Ingest.Cleaning.Consent;

/// <summary>
/// Divides paragraphs of a text dump to which a one-line notice is glued, at the sentence where the notice begins or ends. What is
/// divided off must by itself be the core of a notice, and what is left must not speak of the matter: an article about cookies stays whole.
/// </summary>
internal static class GluedNotice
{
    /// <summary>Words that must be left over: of less, the whole block is the notice's.</summary>
    private const int MinimumLeftWords = 8;

    /// <summary>Words a glued notice may have.</summary>
    private const int MaximumNoticeWords = 90;

    /// <summary>Words a sentence may have that names an action but nothing that is stored.</summary>
    private const int MaximumActionWords = 12;

    /// <summary>Sentences looked at from either end.</summary>
    private const int MaximumSentences = 8;

    /// <summary>Longest paragraph looked at, in characters; the lexicon reads no more.</summary>
    private const int MaximumCharacters = 6_000;

    /// <summary>What some programs put between blocks.</summary>
    private const string Bars = "-–—|·•";

    private static readonly char[] AroundBars = [.. " \t\n", .. Bars];

    /// <summary>The page with such paragraphs divided.</summary>
    public static ParsedPage Divide(ParsedPage page)
    {
        IReadOnlyList<int> suspects = page.Containers.Count == 0 ? ConsentScan.Suspects(page) : [];
        List<Block>? blocks = null;
        int next = 0;
        foreach (int suspect in suspects)
        {
            Block block = page.Blocks[suspect];
            int at = block is { Kind: BlockKind.Paragraph, Inlines.Count: 0 } && block.Text.Length <= MaximumCharacters ? FindBorder(block.Text) : 0;
            if (at > 0)
            {
                AddAsTheyAre(page, next, suspect, blocks ??= []);
                blocks.Add(Part(block, 0, at) with { Ordinal = blocks.Count });
                blocks.Add(Part(block, at, block.Text.Length) with { Ordinal = blocks.Count });
                next = suspect + 1;
            }
        }

        if (blocks is null)
        {
            return page;
        }

        AddAsTheyAre(page, next, page.Blocks.Count, blocks);
        return page with { Blocks = blocks };
    }

    // A stretch of a block, without the white space and the bars at its ends; its line breaks move along.
    private static Block Part(Block block, int start, int end)
    {
        string tail = start > 0 ? block.Text[start..end].TrimStart(AroundBars) : block.Text[..end].TrimStart();
        int first = end - tail.Length;
        string text = start > 0 ? tail.TrimEnd() : tail.TrimEnd(AroundBars);
        return block with { Text = text, LineBreaks = [.. block.LineBreaks.Select(place => place - first).Where(place => place >= 0 && place < text.Length)] };
    }

    private static void AddAsTheyAre(ParsedPage page, int first, int end, List<Block> blocks)
    {
        for (int i = first; i < end; i++)
        {
            blocks.Add(page.Blocks[i] with { Ordinal = blocks.Count });
        }
    }

    // Where to divide; 0 where nothing is glued.
    private static int FindBorder(string text)
    {
        List<int> starts = SentenceStarts(text);
        int leading = 0;
        while (leading < Math.Min(starts.Count, MaximumSentences) && Speaks(Sentence(text, starts, leading)))
        {
            leading++;
        }

        int trailing = starts.Count;
        while (trailing > Math.Max(0, starts.Count - MaximumSentences) && Speaks(Sentence(text, starts, trailing - 1)))
        {
            trailing--;
        }

        return IsBorder(text, starts, leading, noticeFirst: true) ? starts[leading]
            : IsBorder(text, starts, trailing, noticeFirst: false) ? starts[trailing]
            : 0;
    }

    private static bool IsBorder(string text, List<int> starts, int sentence, bool noticeFirst)
    {
        if (sentence == 0 || sentence >= starts.Count)
        {
            return false;
        }

        string before = text[..starts[sentence]];
        string after = text[starts[sentence]..];
        return IsNotice(noticeFirst ? before : after) && IsSilent(noticeFirst ? after : before);
    }

    private static string Sentence(string text, List<int> starts, int number) =>
        text[starts[number]..(number + 1 < starts.Count ? starts[number + 1] : text.Length)];

    // A sentence that only names an action must be short: "Accept all" may be glued to the next without a stop.
    private static bool Speaks(string sentence)
    {
        ConsentSignals signals = ConsentLexicon.Default.Read(sentence);
        return signals.Storage + signals.Formula > 0 || (signals.Action + signals.Policy + signals.Category > 0 && signals.Words <= MaximumActionWords);
    }

    private static bool IsNotice(string text) =>
        ConsentLexicon.Default.Read(text) is { Words: <= MaximumNoticeWords, Reporting: 0 } signals && (signals.Declares || signals.Formula > 0) && ConsentScore.Of(signals) >= ConsentScore.Core;

    private static bool IsSilent(string text) =>
        ConsentLexicon.Default.Read(text) is { Storage: 0, Formula: 0, Category: 0, Words: >= MinimumLeftWords };

    private static List<int> SentenceStarts(string text)
    {
        List<int> starts = [0];
        for (int i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] is '。' or '！' or '？' or '।')
            {
                starts.Add(i + 1);
            }
            else if (text[i] is '.' or '!' or '?' or '؟' && text[i + 1] == ' ' && !char.IsLower(text[i + 2]))
            {
                starts.Add(i + 2);
            }
            else if (i > 0 && text[i - 1] == ' ' && Bars.Contains(text[i], StringComparison.Ordinal) && text[i + 1] == ' ' && !char.IsLower(text[i + 2]))
            {
                starts.Add(i + 2);
            }
            else if (text[i] is '.' or '!' or '?' && i > 0 && char.IsLower(text[i - 1]) && char.IsUpper(text[i + 1]))
            {
                // Where a program glued blocks together, there is no space.
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}
