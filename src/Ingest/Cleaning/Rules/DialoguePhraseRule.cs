using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>
/// Short blocks that say what newsletter pop-ups, app banners, age gates, ad-block and paywall notices, browser warnings and
/// skip links say. Advisory: a text about such dialogues says it too, but in longer blocks.
/// </summary>
internal sealed class DialoguePhraseRule : IBlockRule
{
    /// <summary>Characters up to which a block can be such a dialogue's.</summary>
    private const int MaximumCharacters = 220;

    private const double Score = 0.85;

    private static readonly Lazy<Phrases> Shared = new(static () => new Phrases());

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } =
    [
        new("adblock-notice"), new("age-gate"), new("app-banner"), new("browser-warning"), new("newsletter-signup"),
        new("paywall-notice"), new("skip-link"),
    ];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context)
    {
        List<BlockOpinion> opinions = [];
        List<PhraseHit> hits = [];
        Span<char> buffer = stackalloc char[MaximumCharacters];
        foreach (Block block in page.Blocks)
        {
            if (block.Text.Length > MaximumCharacters || block is { Kind: BlockKind.Code } or { Kind: BlockKind.Heading, Level: 1 })
            {
                continue;
            }

            hits.Clear();
            Shared.Value.Trie.Find(TextFolding.Fold(block.Text, buffer), hits);
            if (hits.Count > 0)
            {
                opinions.Add(new BlockOpinion(block.Ordinal, Decision.Drop, Shared.Value.Codes[hits[0].Phrase], Score));
            }
        }

        return opinions;
    }

    private sealed class Phrases
    {
        public Phrases()
        {
            List<string> phrases = [];
            foreach (string entry in EmbeddedLines.Read("Cleaning/Rules/dialogues.txt"))
            {
                int space = entry.IndexOf(' ', StringComparison.Ordinal);
                Codes.Add(new ReasonCode(entry[..space]));
                phrases.Add(entry[(space + 1)..]);
            }

            Trie = new PhraseTrie(phrases);
        }

        public List<ReasonCode> Codes { get; } = [];

        public PhraseTrie Trie { get; }
    }
}
