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
    public ReasonCode? Find(Block block) => Hits(block.Text) is [var first, ..] ? _codes[first.Phrase] : null;

    /// <summary>The code of the phrase that a block is, full stops and dots aside; null where it is none.</summary>
    public ReasonCode? FindWhole(Block block)
    {
        ReadOnlySpan<char> text = block.Text.AsSpan().Trim(" .…!");
        foreach (PhraseHit hit in Hits(text))
        {
            if (hit.Length == text.Length)
            {
                return _codes[hit.Phrase];
            }
        }

        return null;
    }

    /// <summary>Adds the numbers of the phrases with a code that a text has, if it is short enough for a dialogue's.</summary>
    public void AddTo(HashSet<int> phrases, string text, ReasonCode code) =>
        phrases.UnionWith(Hits(text).Where(hit => _codes[hit.Phrase] == code).Select(static hit => hit.Phrase));

    private List<PhraseHit> Hits(ReadOnlySpan<char> text)
    {
        List<PhraseHit> hits = [];
        if (text.Length <= MaximumCharacters)
        {
            Span<char> buffer = stackalloc char[MaximumCharacters];
            _trie.Find(TextFolding.Fold(text, buffer), hits);
        }

        return hits;
    }
}
