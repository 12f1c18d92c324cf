using Ingest.Cleaning.Classification;
using Ingest.Cleaning.Consent;
using Ingest.Records.Language;

namespace Ingest.Pipeline.Catalogs;

/// <summary>Loads what every page needs, of whatever kind, while the first one is still being read and parsed: nearly a fifth of the processor time of a run of one page.</summary>
internal static class Preloading
{
    /// <summary>Begins on another thread. Whoever needs something sooner loads it himself or waits; what fails here fails again there.</summary>
    public static void Begin() => Task.Run(Load);

    // In the order of need.
    private static void Load()
    {
        _ = ConsentContainerNames.Default;
        _ = ConsentLexicon.Default;
        StockPhrases.Load();
        _ = LanguageIdentifier.Default;
    }
}
