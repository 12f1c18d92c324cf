using System.Runtime.InteropServices;

namespace Ingest.Cleaning.Classification;

/// <summary>How often the text of a block stands on its page.</summary>
internal sealed class RepeatProfile
{
    public RepeatProfile(TextShape[] shapes)
    {
        Index = new int[shapes.Length];
        Count = new int[shapes.Length];
        var counts = new Dictionary<ulong, int>(shapes.Length);
        for (int i = 0; i < shapes.Length; i++)
        {
            ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, shapes[i].Hash, out _);
            Index[i] = count++;
        }

        for (int i = 0; i < shapes.Length; i++)
        {
            Count[i] = counts[shapes[i].Hash];
        }
    }

    /// <summary>Earlier blocks with the same text.</summary>
    public int[] Index { get; }

    /// <summary>Blocks with the same text, itself included.</summary>
    public int[] Count { get; }
}
