using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>The inputs of a run in order. Read by one thread; <see cref="BytesConsumed"/> and <see cref="IsWaiting"/> may be asked from any.</summary>
internal interface IItemFeed
{
    /// <summary>The inputs, in the order they are read.</summary>
    IReadOnlyList<InputFile> Inputs { get; }

    /// <summary>Raw bytes read so far over all inputs, for progress only.</summary>
    long BytesConsumed { get; }

    /// <summary>Whether it waits for the bytes of an input (a pipe, a network), which no clock may judge.</summary>
    bool IsWaiting => false;

    /// <summary>Position of the first item that <see cref="Read"/> gives of an input; 0 unless the feed begins in its middle.</summary>
    long FirstPosition(int input) => 0;

    /// <summary>Where an item stands among everything its input holds; its own position unless the feed leaves items out.</summary>
    /// <param name="input">Index in <see cref="Inputs"/>.</param>
    /// <param name="position">Index among the items that <see cref="Read"/> gives.</param>
    long PositionInInput(int input, long position) => position;

    /// <summary>Everything one input holds, in its order.</summary>
    /// <param name="input">Index in <see cref="Inputs"/>.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    IEnumerable<SourceEvent> Read(int input, CancellationToken cancellationToken);
}
