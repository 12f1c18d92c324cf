namespace Ingest.Pipeline;

/// <summary>How far the inputs are consumed: everything before is accounted for, everything after is still to come.</summary>
/// <param name="Input">Index of the input that comes next or is half read.</param>
/// <param name="Items">Items of that input already accounted for.</param>
internal readonly record struct FeedPosition(int Input, long Items)
{
    /// <summary>The start of a run.</summary>
    public static FeedPosition Start { get; }

    /// <summary>Whether an item lies before this position.</summary>
    public bool Covers(int input, long position) => input < Input || (input == Input && position < Items);
}
