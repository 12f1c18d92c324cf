using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>Knows which items of lists are written. What stands in one that is not would seem to stand in the item before it.</summary>
internal sealed class WrittenItems
{
    private readonly HashSet<ItemPlace> _missing = [];

    /// <summary>The next block of the page, and whether it is written.</summary>
    public void Note(Block block, bool isWritten)
    {
        if (block.Kind != BlockKind.ListItem)
        {
            return;
        }

        var place = new ItemPlace(block.Group, block.Level);
        if (isWritten)
        {
            _missing.Remove(place);
        }
        else
        {
            _missing.Add(place);
        }
    }

    /// <summary>The block, in no item if its item is not written.</summary>
    public Block Place(Block block) => block.Item is { } item && _missing.Contains(item) ? block with { Item = null } : block;
}
