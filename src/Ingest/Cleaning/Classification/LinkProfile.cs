using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>What the addresses say that a page's blocks link to.</summary>
internal sealed class LinkProfile
{
    public LinkProfile(Block[] blocks, PageAddress address, HashedLinearModel model, PageArrays arrays)
    {
        Scores = arrays.Rent<float>(blocks.Length);
        Mean = new RunningMean(blocks.Length, arrays);
        Span<uint> tokens = stackalloc uint[LinkTokens.Maximum];
        for (int i = 0; i < blocks.Length; i++)
        {
            int count = LinkTokens.Collect(blocks[i], address, tokens);
            bool hasLinks = count > 0;
            Scores[i] = hasLinks ? model.Bias + (model.Sum(tokens[..count]) / MathF.Sqrt(count)) : float.NaN;
            Mean.Add(i, hasLinks ? Scores[i] : 0, hasLinks ? 1 : 0);
        }
    }

    /// <summary>Log-odds by the addresses; NaN for blocks without links.</summary>
    public PageArray<float> Scores { get; }

    /// <summary>Mean score of the blocks that have links.</summary>
    public RunningMean Mean { get; }
}
