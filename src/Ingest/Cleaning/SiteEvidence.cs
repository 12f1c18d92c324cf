using System.Globalization;

namespace Ingest.Cleaning;

/// <summary>What the other pages of a host say of the blocks of one.</summary>
/// <param name="Pages">Pages of the host that were looked at.</param>
/// <param name="PagesWith">Per block, on how many of them it stands; −1 for blocks that cannot be compared.</param>
/// <param name="LogOdds">Per block, what to add to the log-odds of being content.</param>
internal sealed record SiteEvidence(int Pages, int[] PagesWith, float[] LogOdds)
{
    /// <summary>A probability with the evidence added.</summary>
    public float Apply(int block, float probability)
    {
        float odds = probability * MathF.Exp(LogOdds[block]);
        return odds / (odds + 1 - probability);
    }

    /// <summary>What a person wants to see.</summary>
    public string Describe(int block) => PagesWith[block] < 0
        ? "site template: not comparable"
        : string.Create(CultureInfo.InvariantCulture, $"site template: on {PagesWith[block]} of {Pages} pages {LogOdds[block]:+0.00;-0.00;0}");
}
