using System.Buffers;
using System.Runtime.CompilerServices;

namespace Ingest.Sources;

/// <summary>
/// Arrays a page needs while it is worked on: from the shared pool, unless they are so large that only a giant page wants them. The pool keeps
/// what it gets back for the rest of a run, once per thread and size; after a few giants of different kinds that was over half a gigabyte. Thread-safe.
/// </summary>
internal static class ScratchArrays
{
    /// <summary>Largest array the pool gets back, in bytes; 8 MiB: twice what the largest of the labelled pages need.</summary>
    public const int MaximumPooledBytes = 8 << 20;

    /// <summary>An array of at least so many elements, of unknown content.</summary>
    public static T[] Rent<T>(int length) =>
        IsPooled<T>(length) ? ArrayPool<T>.Shared.Rent(length) : GC.AllocateUninitializedArray<T>(length);

    /// <summary>Gives an array back; it may be in other hands at once.</summary>
    /// <param name="array">What <see cref="Rent"/> gave.</param>
    /// <param name="clears">Whether its elements are wiped first, so that they hold nothing alive.</param>
    public static void Return<T>(T[] array, bool clears = false)
    {
        if (IsPooled<T>(array.Length))
        {
            ArrayPool<T>.Shared.Return(array, clears);
        }
    }

    private static bool IsPooled<T>(int length) => (long)length * Unsafe.SizeOf<T>() <= MaximumPooledBytes;
}
