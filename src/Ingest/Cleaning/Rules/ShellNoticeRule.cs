using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Sources;

namespace Ingest.Cleaning.Rules;

/// <summary>
/// What a page says instead of its content: that it needs scripts, that it is loading, that it tests whether a person reads it. Binding, because on a page
/// that says nothing else the model has nothing to compare with; therefore only where a page says two things that only such tests say, where HTML says
/// nothing but such notices, and in <c>noscript</c>. Of the 66 short browser warnings of the labelled pages none is content, but a text that helps to switch scripts on says the same.
/// </summary>
internal sealed class ShellNoticeRule : IBlockRule
{
    /// <summary>Characters of all blocks up to which a page may be a test for robots; 800. Those looked at have up to 600.</summary>
    private const int MaximumCharacters = 800;

    /// <summary>Phrases of such tests that a page has, at least, its title included; 2. One may be what the page is about.</summary>
    private const int LeastPhrases = 2;

    private const double Score = 0.95;

    private static readonly ReasonCode BrowserWarning = new("browser-warning");
    private static readonly ReasonCode ChallengePage = new("challenge-page");
    private static readonly ReasonCode LoadingNotice = new("loading-notice");
    private static readonly Lazy<DialoguePhrases> Phrases = new(static () => new DialoguePhrases("Cleaning/Rules/shell-notices.txt"));

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [BrowserWarning, ChallengePage, LoadingNotice];

    /// <inheritdoc/>
    public RuleWeight Weight => RuleWeight.Binding;

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context)
    {
        if (IsChallenge(page))
        {
            return Drop(page.Blocks, static _ => ChallengePage);
        }

        bool isShell = page.Kind == ContentKind.Html && page.Blocks.All(static block => block.Text.Length == 0 || NoticeOf(block) is not null);
        return isShell ? Drop(page.Blocks, NoticeOf) : Drop(ScriptlessBlocks(page), WarningOf);
    }

    private static IEnumerable<BlockOpinion> Drop(IEnumerable<Block> blocks, Func<Block, ReasonCode?> codeOf)
    {
        foreach (Block block in blocks)
        {
            if (codeOf(block) is { } code)
            {
                yield return new BlockOpinion(block.Ordinal, Decision.Drop, code, Score, IsBinding: true);
            }
        }
    }

    private static bool IsChallenge(ParsedPage page)
    {
        if (!HasNextToNoText(page))
        {
            return false;
        }

        var phrases = new HashSet<int>();
        foreach (Block block in page.Blocks)
        {
            Phrases.Value.AddTo(phrases, block.Text, ChallengePage);
        }

        Phrases.Value.AddTo(phrases, page.Metadata.Title ?? "", ChallengePage);
        return phrases.Count >= LeastPhrases;
    }

    private static bool HasNextToNoText(ParsedPage page)
    {
        int characters = 0;
        for (int i = 0; i < page.Blocks.Count && characters <= MaximumCharacters; i++)
        {
            characters += page.Blocks[i].Text.Length;
        }

        return characters <= MaximumCharacters;
    }

    // Each once, though such elements may stand in others.
    private static IEnumerable<Block> ScriptlessBlocks(ParsedPage page)
    {
        int end = 0;
        foreach (Container container in page.Containers.Where(static container => container.Visibility == Visibility.NoScript))
        {
            for (int i = Math.Max(end, container.FirstBlock); i < container.EndBlock; i++)
            {
                yield return page.Blocks[i];
            }

            end = Math.Max(end, container.EndBlock);
        }
    }

    private static ReasonCode? NoticeOf(Block block) => WarningOf(block) ?? (Phrases.Value.FindWhole(block) == LoadingNotice ? LoadingNotice : null);

    private static ReasonCode? WarningOf(Block block) => block.Kind != BlockKind.Code && DialoguePhraseRule.CodeOf(block) == BrowserWarning ? BrowserWarning : null;
}
