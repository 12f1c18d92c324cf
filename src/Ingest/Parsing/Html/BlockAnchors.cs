namespace Ingest.Parsing.Html;

/// <summary>Finds the place of the page that links to a block name.</summary>
internal sealed class BlockAnchors
{
    private string? _pending;

    /// <summary>Remembers the id of an element that starts the next block.</summary>
    /// <param name="element">The element.</param>
    /// <param name="length">Characters of the block before it.</param>
    public void Note(HtmlNode element, int length)
    {
        if (_pending is null && length == 0)
        {
            ReadOnlySpan<char> id = element.Get(AttributeKind.Id);
            id = id.IsEmpty && element.Tag == Tag.A ? element.Get(AttributeKind.Name) : id;
            _pending = id.IsEmpty ? null : id.ToString();
        }
    }

    /// <summary>The anchor of a block that is finished: its own, what was remembered, or for a heading that of the section it begins; null for none.</summary>
    public string? Take(WalkFrame[] frames, int blockFrame, BlockKind kind)
    {
        string? pending = _pending;
        _pending = null;
        ReadOnlySpan<char> own = frames[blockFrame].Element.Get(AttributeKind.Id);
        if (!own.IsEmpty)
        {
            return own.ToString();
        }

        if (pending is not null || kind != BlockKind.Heading)
        {
            return pending;
        }

        for (int i = frames[blockFrame].Outer; i >= 0 && frames[i].Container < 0; i = frames[i].Outer)
        {
            ReadOnlySpan<char> id = frames[i].Element.Get(AttributeKind.Id);
            if (!id.IsEmpty)
            {
                return id.ToString();
            }
        }

        return null;
    }
}
