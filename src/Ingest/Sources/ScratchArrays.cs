using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Ingest.Sources;

/// <summary>
/// Arrays a page needs while it is worked on. Small ones come from the shared pool; larger ones from a pool that keeps only a few of each size, because the
/// shared one keeps up to 32 for every core, and what it held after an hour depended on which pages had met; what only a giant page wants
/// is nobody's afterwards. Thread-safe.
/// </summary>
internal static class ScratchArrays
{
    /// <summary>Largest array any pool gets back, in bytes; 4 MiB, which is what the largest of the labelled pages needs.</summary>
    public const int MaximumPooledBytes = 4 << 20;

    /// <summary>Largest array that the shared pool gets, in bytes; 64 KiB. A page holds dozens of such at once.</summary>
    private const int MaximumSharedBytes = 64 << 10;

    /// <summary>Arrays of one size and type that are kept, for each processor; 4. A page holds about as many: its text in several forms.</summary>
    private const int KeptPerProcessor = 4;

    /// <summary>An array of at least so many elements, of unknown content.</summary>
    public static T[] Rent<T>(int length) => PoolFor<T>(length) is { } pool ? pool.Rent(length) : GC.AllocateUninitializedArray<T>(length);

    /// <summary>Gives an array back; it may be in other hands at once.</summary>
    /// <param name="array">What <see cref="Rent"/> gave.</param>
    /// <param name="clears">Whether its elements are wiped first, so that they hold nothing alive.</param>
    public static void Return<T>(T[] array, bool clears = false) => PoolFor<T>(array.Length)?.Return(array, clears);

    /// <summary>Exchanges a rented array for a larger one with the same elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="used">Elements taken over, from the first on.</param>
    /// <param name="length">Elements it is to have at least.</param>
    /// <param name="clears">Whether the old array is wiped, as in <see cref="Return"/>.</param>
    public static void Grow<T>(ref T[] array, int used, int length, bool clears = false)
    {
        T[] larger = Rent<T>(length);
        array.AsSpan(0, used).CopyTo(larger);
        Return(array, clears);
        array = larger;
    }

    // Pools give lengths rounded up to a power of two; counted so, an array goes back to where it came from.
    private static ArrayPool<T>? PoolFor<T>(int length) => ((long)BitOperations.RoundUpToPowerOf2((uint)length) * Unsafe.SizeOf<T>()) switch
    {
        <= MaximumSharedBytes => ArrayPool<T>.Shared,
        <= MaximumPooledBytes => Large<T>.Pool,
        _ => null,
    };

    private static class Large<T>
    {
        public static readonly ArrayPool<T> Pool = ArrayPool<T>.Create(MaximumPooledBytes / Unsafe.SizeOf<T>(), KeptPerProcessor * Environment.ProcessorCount);
    }
}
