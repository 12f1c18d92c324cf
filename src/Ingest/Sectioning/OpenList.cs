using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>The list written last: it goes on behind what stands in one of its items or between them.</summary>
internal sealed class OpenList
{
    private readonly ListLevels _levels = new();
    private int _group = -1;
    private bool _isOpen;

    /// <summary>Something follows that stands in no item.</summary>
    public void Leave() => _isOpen = false;

    /// <summary>The level of the item that a block other than an item stands in; 0 where that is none of this list.</summary>
    public int LevelAround(Block block)
    {
        _isOpen &= block.Item is { } item && item.Group == _group;
        return _isOpen ? _levels.ReturnTo(block.Item!.Value.Level) : 0;
    }

    /// <summary>Items follow.</summary>
    public void Enter(List<Block> items)
    {
        Block first = items[0];
        if (first.Group < 0 || first.Group != _group || (first.Level > 1 && !_isOpen))
        {
            _levels.Clear();
        }

        _group = first.Group;
        _isOpen = true;
    }

    /// <summary>The level, from 1, of the next item.</summary>
    public int Enter(Block item) => _levels.Enter(item.Level);
}
