namespace Ingest.Records.Quality;

/// <summary>
/// Measures the published page heuristics and decides nothing. Names are stable and say source and measure
/// (<c>gopher_mean_word_length</c>); shares are 0–1. A signal that means nothing for a text is absent: word lengths and counts in scripts without
/// spaces, English stop words outside English. Time and memory are linear in the text; thread-safe.
/// </summary>
internal static class QualitySignals
{
    /// <summary>Measures all signals.</summary>
    /// <param name="text">The record's clean text.</param>
    /// <param name="language">BCP 47 tag of its language; null when unknown, then it is measured as English.</param>
    /// <returns>Signal to value, always in the same order.</returns>
    public static OrderedDictionary<string, double> Measure(string text, string? language)
    {
        ArgumentNullException.ThrowIfNull(text);
        OrderedDictionary<string, double> signals = [];
        SegmentedText segmented = SegmentedText.Of(text);
        GopherSignals.Measure(segmented, IsEnglish(language), signals);
        RepetitionSignals.Measure(segmented, signals);
        C4Signals.Measure(segmented, signals);
        FineWebSignals.Measure(segmented, signals);
        return signals;
    }

    /// <summary>Share that is 0 where there is nothing to share, rounded to six digits so that outputs stay short.</summary>
    internal static double Share(double part, double whole) => whole <= 0 ? 0 : Math.Round(part / whole, 6);

    private static bool IsEnglish(string? language)
        => language is null || language.Equals("en", StringComparison.OrdinalIgnoreCase)
            || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);
}
