using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Turns a stretch of the features of sixteen rows into columns, so that one load gives a feature of all rows: gathering sixteen values
/// one by one for every feature took as long as the questions about them.
/// </summary>
internal static class RowTransposer
{
    /// <summary>Features of a stretch.</summary>
    public const int Width = 16;

    private const int Lanes = LeafTable.Lanes;
    private const int Eight = 8;

    /// <summary>Writes <see cref="Width"/> columns of sixteen values.</summary>
    /// <param name="rows">Rows of features, one after another.</param>
    /// <param name="width">Values per row.</param>
    /// <param name="batch">Numbers of sixteen rows.</param>
    /// <param name="first">First feature of the stretch; what lies beyond the row's end is left out.</param>
    /// <param name="columns">Where they go.</param>
    public static void Transpose(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> batch, int first, Span<float> columns)
    {
        if (!Avx.IsSupported || first + Width > width)
        {
            OneByOne(rows, width, batch, first, columns);
            return;
        }

        for (int lane = 0; lane < Lanes; lane += Eight)
        {
            for (int feature = 0; feature < Width; feature += Eight)
            {
                Square(rows, width, batch.Slice(lane, Eight), first + feature, columns[((feature * Lanes) + lane)..]);
            }
        }
    }

    private static void OneByOne(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> batch, int first, Span<float> columns)
    {
        for (int lane = 0; lane < Lanes; lane++)
        {
            ReadOnlySpan<float> row = rows.Slice(batch[lane] * width, width)[first..];
            for (int feature = 0; feature < Math.Min(Width, row.Length); feature++)
            {
                columns[(feature * Lanes) + lane] = row[feature];
            }
        }
    }

    // Eight features of eight rows: pairs of rows are interleaved, then pairs of pairs, then halves.
    private static void Square(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> batch, int first, Span<float> columns)
    {
        (Vector256<float> a0, Vector256<float> a1, Vector256<float> a2, Vector256<float> a3) = Interleave(rows, width, batch, first);
        (Vector256<float> b0, Vector256<float> b1, Vector256<float> b2, Vector256<float> b3) = Interleave(rows, width, batch[(Eight / 2)..], first);
        Put(a0, b0, columns, 0);
        Put(a1, b1, columns, 1);
        Put(a2, b2, columns, 2);
        Put(a3, b3, columns, 3);
    }

    // Features 0 and 4, 1 and 5, 2 and 6, 3 and 7 of four rows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float> A, Vector256<float> B, Vector256<float> C, Vector256<float> D) Interleave(
        ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> batch, int first)
    {
        Vector256<float> row0 = Vector256.Create(rows.Slice((batch[0] * width) + first, Eight));
        Vector256<float> row1 = Vector256.Create(rows.Slice((batch[1] * width) + first, Eight));
        Vector256<float> row2 = Vector256.Create(rows.Slice((batch[2] * width) + first, Eight));
        Vector256<float> row3 = Vector256.Create(rows.Slice((batch[3] * width) + first, Eight));
        Vector256<double> low01 = Avx.UnpackLow(row0, row1).AsDouble();
        Vector256<double> high01 = Avx.UnpackHigh(row0, row1).AsDouble();
        Vector256<double> low23 = Avx.UnpackLow(row2, row3).AsDouble();
        Vector256<double> high23 = Avx.UnpackHigh(row2, row3).AsDouble();
        return (
            Avx.UnpackLow(low01, low23).AsSingle(),
            Avx.UnpackHigh(low01, low23).AsSingle(),
            Avx.UnpackLow(high01, high23).AsSingle(),
            Avx.UnpackHigh(high01, high23).AsSingle());
    }

    private static void Put(Vector256<float> firstRows, Vector256<float> lastRows, Span<float> columns, int feature)
    {
        Avx.Permute2x128(firstRows, lastRows, 0x20).CopyTo(columns[(feature * Lanes)..]);
        Avx.Permute2x128(firstRows, lastRows, 0x31).CopyTo(columns[((feature + (Eight / 2)) * Lanes)..]);
    }
}
