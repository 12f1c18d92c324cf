using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>Phrases of one list, each with the code of what says it. Immutable and thread-safe.</summary>
internal sealed class DialoguePhrases
{
    /// <summary>Characters up to which a block can be a dialogue's; 220.</summary>
    private const int MaximumCharacters = 220;

    private readonly List<ReasonCode> _codes = [];
    private readonly PhraseTrie _trie;

    /// <param name="resource">An embedded list: "code phrase".</param>
    public DialoguePhrases(string resource)
    {
        List<string> phrases = [];
        foreach (string entry in EmbeddedLines.Read(resource))
        {
            int space = entry.IndexOf(' ', StringComparison.Ordinal);
            _codes.Add(new ReasonCode(entry[..space]));
            phrases.Add(entry[(space + 1)..]);
        }

        _trie = new PhraseTrie(phrases);
    }

    /// <summary>The code of the first phrase of a block; null where it has none, or is too long for a dialogue's.</summary>
    public ReasonCode? Find(Block block) => Find(block.Text, isWhole: false);

    /// <summary>The code of the phrase that a block is, full stops and dots aside; null where it is none.</summary>
    public ReasonCode? FindWhole(Block block) => Find(block.Text.AsSpan().Trim(" .…!"), isWhole: true);

    private ReasonCode? Find(ReadOnlySpan<char> text, bool isWhole)
    {
        if (text.Length > MaximumCharacters)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[MaximumCharacters];
        List<PhraseHit> hits = [];
        _trie.Find(TextFolding.Fold(text, buffer), hits);
        foreach (PhraseHit hit in hits)
        {
            if (!isWhole || hit.Length == text.Length)
            {
                return _codes[hit.Phrase];
            }
        }

        return null;
    }
}
