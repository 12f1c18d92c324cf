using System.Runtime.Intrinsics;
using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>How far above every element of a page its nearest landmark of each kind stands.</summary>
internal sealed class LandmarkProfile
{
    private const byte Unseen = byte.MaxValue;

    private readonly PageArray<byte> _steps;

    public LandmarkProfile(Container[] containers, PageArrays arrays)
    {
        _steps = arrays.Rent<byte>(containers.Length * Landmarks.Count);
        for (int i = 0; i < containers.Length; i++)
        {
            Span<byte> own = Of(i);
            StepOn(containers[i].Parent, own);
            if (Landmarks.Of(containers[i]) is { } landmark)
            {
                own[(int)landmark] = 0;
                Articles += landmark == Landmark.Article ? 1 : 0;
            }
        }
    }

    /// <summary>Elements that are articles.</summary>
    public int Articles { get; }

    /// <summary>Writes the steps up to the nearest landmark of each kind, 0 for the element itself; NaN where there is none.</summary>
    public void Write(int container, Span<float> values)
    {
        ReadOnlySpan<byte> steps = Of(container);
        for (int k = 0; k < steps.Length; k++)
        {
            values[k] = steps[k] == Unseen ? float.NaN : steps[k];
        }
    }

    private Span<byte> Of(int container) => _steps.Span.Slice(container * Landmarks.Count, Landmarks.Count);

    // One step further than from the parent; the kinds of landmark are as many as bytes in a vector.
    private void StepOn(int parent, Span<byte> own)
    {
        if (parent < 0)
        {
            own.Fill(Unseen);
            return;
        }

        Vector128<byte> above = Vector128.Create<byte>(Of(parent));
        Vector128<byte> isFar = Vector128.GreaterThanOrEqual(above, Vector128.Create((byte)(Unseen - 1)));
        Vector128.ConditionalSelect(isFar, above, above + Vector128<byte>.One).CopyTo(own);
    }
}
