using Ingest.Parsing;

namespace Ingest.Cleaning.Consent;

/// <summary>Signals of a page's blocks, read when first asked for: most blocks of most pages are never looked at closely.</summary>
internal sealed class ConsentReader(ParsedPage page)
{
    private readonly Dictionary<int, ConsentSignals> _signals = [];
    private ConsentSignals? _title;

    /// <summary>The page.</summary>
    public ParsedPage Page => page;

    /// <summary>Signals of the page's title; none without one.</summary>
    public ConsentSignals Title => _title ??= page.Metadata.Title is { } title ? ConsentLexicon.Default.Read(title) : default;

    /// <summary>Blocks of the page.</summary>
    public int Count => page.Blocks.Count;

    /// <summary>Signals of a block.</summary>
    public ConsentSignals this[int block]
    {
        get
        {
            if (!_signals.TryGetValue(block, out ConsentSignals signals))
            {
                signals = ConsentLexicon.Default.Read(page.Blocks[block].Text);
                _signals.Add(block, signals);
            }

            return signals;
        }
    }
}
