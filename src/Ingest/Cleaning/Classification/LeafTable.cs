using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Looks up the value of the first of 16 or 32 leaves that is left, for sixteen rows at once. A table fits one or two registers of 512 bits
/// or four at most of 256, so that no row costs a load of its own: row by row, this took two thirds of the time of scoring.
/// </summary>
internal static class LeafTable
{
    /// <summary>Rows at once.</summary>
    public const int Lanes = 16;

    /// <summary>Values of a small table.</summary>
    public const int Few = 16;

    /// <summary>Values of a large one.</summary>
    public const int Many = 32;

    /// <summary>Exponent of 1 in a float, and where the exponent begins: the number of a single bit is the exponent of its value.</summary>
    private const int ExponentOfOne = 127;

    private const int ExponentShift = 23;

    /// <summary>Values per row; any value for a row of which no leaf is left.</summary>
    /// <param name="leaves"><see cref="Few"/> or <see cref="Many"/> values.</param>
    /// <param name="alive">For each row the leaves that are left, a bit each.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> First(ReadOnlySpan<float> leaves, Vector512<uint> alive)
    {
        if (Avx512F.IsSupported)
        {
            Vector512<int> bits = alive.AsInt32();
            Vector512<int> numbers = (Vector512.ConvertToSingle(bits & -bits).AsInt32() >>> ExponentShift) - Vector512.Create(ExponentOfOne);
            return leaves.Length == Few
                ? Avx512F.PermuteVar16x32(Vector512.Create(leaves), numbers)
                : Avx512F.PermuteVar16x32x2(Vector512.Create(leaves), numbers, Vector512.Create(leaves[Few..]));
        }

        return Avx2.IsSupported
            ? Vector512.Create(First(leaves, alive.GetLower().AsInt32()), First(leaves, alive.GetUpper().AsInt32()))
            : OneByOne(leaves, alive);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> First(ReadOnlySpan<float> leaves, Vector256<int> bits)
    {
        Vector256<int> numbers = (Vector256.ConvertToSingle(bits & -bits).AsInt32() >>> ExponentShift) - Vector256.Create(ExponentOfOne);
        Vector256<float> isUpperEight = (numbers << 28).AsSingle();
        Vector256<float> lower = Avx.BlendVariable(Look(leaves, 0, numbers), Look(leaves, 1, numbers), isUpperEight);
        if (leaves.Length == Few)
        {
            return lower;
        }

        Vector256<float> upper = Avx.BlendVariable(Look(leaves, 2, numbers), Look(leaves, 3, numbers), isUpperEight);
        return Avx.BlendVariable(lower, upper, (numbers << 27).AsSingle());
    }

    // Eight values at a time; of a number the lowest three bits count.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Look(ReadOnlySpan<float> leaves, int eight, Vector256<int> numbers) =>
        Avx2.PermuteVar8x32(Vector256.Create(leaves[(eight * Vector256<float>.Count)..]), numbers);

    private static Vector512<float> OneByOne(ReadOnlySpan<float> leaves, Vector512<uint> alive)
    {
        Vector512<float> values = default;
        for (int lane = 0; lane < Lanes; lane++)
        {
            values = values.WithElement(lane, leaves[BitOperations.TrailingZeroCount(alive[lane]) % Many]);
        }

        return values;
    }
}
