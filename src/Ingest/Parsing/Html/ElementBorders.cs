namespace Ingest.Parsing.Html;

/// <summary>Where inline elements started and ended last, as places in the text: there, words that touch may be words of their own.</summary>
internal sealed class ElementBorders
{
    private int _start;
    private int _end;
    private int _between;
    private int _raised;
    private bool _areKinds;
    private HtmlNode _ended;

    /// <summary>Makes one without any border.</summary>
    public ElementBorders() => Clear();

    /// <summary>Forgets all of them.</summary>
    public void Clear() => _start = _end = _between = _raised = -1;

    /// <summary>An element starts.</summary>
    /// <param name="element">The element.</param>
    /// <param name="place">Where.</param>
    /// <param name="isBox">Whether it is a box of its own in its parent.</param>
    public void Start(HtmlNode element, int place, bool isBox)
    {
        switch (element.Tag)
        {
            case Tag.Sup:
                _raised = place;
                break;
            case Tag.Sub:
                // What is lowered belongs to the word before it.
                _start = _between = -1;
                break;
            case Tag.Wbr:
                break;
            default:
                if (_end == place && _between != place)
                {
                    _between = place;
                    _areKinds = isBox || Differ(_ended, element);
                }

                _start = place;
                break;
        }
    }

    /// <summary>An element ends.</summary>
    public void End(HtmlNode element, int place)
    {
        if (element.Tag == Tag.Sup)
        {
            _raised = -1;
        }
        else if (element.Tag is not (Tag.Sub or Tag.Wbr))
        {
            _end = place;
            _ended = element;
        }
    }

    /// <summary>Whether there is one at a place.</summary>
    public bool AreAt(int place) => _start == place || _end == place || _raised == place;

    /// <summary>What belongs between a word at a border and the line before it: a caret before a raised number or term, a space before a word of its own; null for nothing.</summary>
    public char? Separator(ReadOnlySpan<char> line, ReadOnlySpan<char> word, int place, bool isVerbatim)
    {
        if (_raised == place && TouchingWords.NeedsCaret(line, word))
        {
            return '^';
        }

        bool isNew = !isVerbatim
            && (_raised == place
                ? TouchingWords.IsRaisedWord(line, word) || (_between == place && TouchingWords.AreApart(line, word))
                : (_end == place && TouchingWords.FollowsLabel(line, word)) || TouchingWords.AreApart(line, word, At(place)));
        return isNew ? ' ' : null;
    }

    private TouchingBorder At(int place) =>
        _between == place ? (_areKinds ? TouchingBorder.BetweenKinds : TouchingBorder.Between)
        : _end == place ? TouchingBorder.End
        : TouchingBorder.Start;

    private static bool Differ(HtmlNode ended, HtmlNode started) => Differ(ended, started, AttributeKind.Class) || Differ(ended, started, AttributeKind.Href);

    // Only what both have tells: one without a class may be a part of the other's word.
    private static bool Differ(HtmlNode ended, HtmlNode started, AttributeKind kind) =>
        ended.Has(kind) && started.Has(kind) && ended.ValueOf(kind) != started.ValueOf(kind);
}
