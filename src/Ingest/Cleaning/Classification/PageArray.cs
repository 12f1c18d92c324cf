namespace Ingest.Cleaning.Classification;

/// <summary>The used part of an array from <see cref="PageArrays"/>.</summary>
/// <param name="array">The array, at least as long.</param>
/// <param name="length">Elements used.</param>
internal readonly struct PageArray<T>(T[] array, int length)
{
    /// <summary>Elements used.</summary>
    public int Length => length;

    /// <summary>The used part.</summary>
    public Span<T> Span => array.AsSpan(0, length);

    /// <summary>One element.</summary>
    public ref T this[int index] => ref array[index];
}
