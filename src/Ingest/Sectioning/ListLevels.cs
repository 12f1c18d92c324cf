namespace Ingest.Sectioning;

/// <summary>
/// Turns depths as pages give them into levels without gaps. Levels are limited, so that indents stay a constant factor of the
/// text whatever the nesting.
/// </summary>
internal sealed class ListLevels
{
    /// <summary>Levels that are shown; deeper items stand at this one.</summary>
    public const int Maximum = 16;

    private readonly int[] _depths = new int[Maximum];
    private int _count;

    /// <summary>Forgets all levels.</summary>
    public void Clear() => _count = 0;

    /// <summary>The level, from 1, of the next item at a depth.</summary>
    public int Enter(int depth)
    {
        ReturnTo(depth);
        if (_count == 1 && _depths[0] > depth)
        {
            _depths[0] = depth;
        }

        if (_count == 0 || (_depths[_count - 1] < depth && _count < Maximum))
        {
            _depths[_count++] = depth;
        }

        return _count;
    }

    /// <summary>Leaves the levels below the last item at a depth, and gives its level; only after an item was entered.</summary>
    public int ReturnTo(int depth)
    {
        while (_count > 1 && _depths[_count - 1] > depth)
        {
            _count--;
        }

        return _count;
    }
}
