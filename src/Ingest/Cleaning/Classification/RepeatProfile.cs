namespace Ingest.Cleaning.Classification;

/// <summary>How often the text of a block stands on its page.</summary>
internal sealed class RepeatProfile
{
    public RepeatProfile(PageArray<TextShape> shapes, PageArrays arrays)
    {
        Index = arrays.Rent<int>(shapes.Length);
        Count = arrays.Rent<int>(shapes.Length);
        var texts = new KeyNumbers(arrays, shapes.Length);
        PageArray<int> counts = arrays.RentCleared<int>(shapes.Length);
        for (int i = 0; i < shapes.Length; i++)
        {
            Count[i] = texts.NumberOf(shapes[i].Hash);
            Index[i] = counts[Count[i]]++;
        }

        for (int i = 0; i < shapes.Length; i++)
        {
            Count[i] = counts[Count[i]];
        }
    }

    /// <summary>Earlier blocks with the same text.</summary>
    public PageArray<int> Index { get; }

    /// <summary>Blocks with the same text, itself included.</summary>
    public PageArray<int> Count { get; }
}
