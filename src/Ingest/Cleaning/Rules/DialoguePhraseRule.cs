using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>
/// Short blocks that say what newsletter pop-ups, app banners, age gates, ad-block and paywall notices, browser warnings and
/// skip links say. Advisory: a text about such dialogues says it too, but in longer blocks.
/// </summary>
internal sealed class DialoguePhraseRule : IBlockRule
{
    private const double Score = 0.85;

    private static readonly Lazy<DialoguePhrases> Phrases = new(static () => new DialoguePhrases("Cleaning/Rules/dialogues.txt"));

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } =
    [
        new("adblock-notice"), new("age-gate"), new("app-banner"), new("browser-warning"), new("newsletter-signup"),
        new("paywall-notice"), new("skip-link"),
    ];

    /// <summary>The code of what a block says; null where it says nothing of the kind.</summary>
    public static ReasonCode? CodeOf(Block block) => Phrases.Value.Find(block);

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context)
    {
        foreach (Block block in page.Blocks)
        {
            if (block is not ({ Kind: BlockKind.Code } or { Kind: BlockKind.Heading, Level: 1 }) && CodeOf(block) is { } code)
            {
                yield return new BlockOpinion(block.Ordinal, Decision.Drop, code, Score);
            }
        }
    }
}
