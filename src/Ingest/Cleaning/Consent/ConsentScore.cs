namespace Ingest.Cleaning.Consent;

/// <summary>
/// How much one block reads like the core of a notice. The weights are ours, set on the development pages of the evaluation
/// kit (1,497 pages, 150 with a notice) and checked on the challenge set; the shape of the rule – the site speaks to the
/// visitor about storage, names a purpose, offers an action – is what regulations make every notice say.
/// </summary>
internal static class ConsentScore
{
    /// <summary>Score from which a block is a core.</summary>
    public const double Core = 4.5;

    private const int ShortWords = 30;
    private const int SignatureWords = 8;
    private const int LongWords = 150;
    private const int VeryLongWords = 300;

    /// <summary>Scores a block; 0 where what every core has is missing.</summary>
    public static double Of(in ConsentSignals signals)
    {
        bool speaks = signals.Formula > 0 || (signals.Storage > 0 && (signals.Declares || signals.Action > 0));
        if (!speaks)
        {
            return 0;
        }

        double score = signals.Declares ? 3 : 0;
        score += signals.Formula > 0 ? 3.5 + Math.Min(1, signals.Formula - 1) : 0;
        score += 1.5 * Math.Min(3, signals.Action);
        score += Math.Min(2, signals.Purpose);
        score += signals.Policy > 0 ? 0.75 : 0;
        score += signals.Visitor > 0 ? 0.5 : 0;
        score += signals.Category > 0 ? 0.5 : 0;
        score += signals.Declares && signals.Words <= ShortWords ? 0.75 : 0;
        score += signals.Formula > 0 && signals.Words <= SignatureWords ? 1 : 0;
        score -= 2 * Math.Min(4, signals.Reporting);
        score -= signals.Words > VeryLongWords ? 4 : signals.Words > LongWords ? 1.5 : 0;
        return score;
    }
}
