using Ingest.Cleaning.Consent;
using Ingest.Records.Language;

namespace Ingest.Pipeline.Catalogs;

/// <summary>Loads what every page needs, of whatever kind, while the first one is still being read and parsed: a run of one page waits a fifth less.</summary>
internal static class Preloading
{
    /// <summary>Begins on another thread. Whoever needs something sooner waits for it, or loads it himself; whatever fails, fails again there.</summary>
    public static void Begin() => Task.Run(Load);

    // In the order of need.
    private static void Load()
    {
        _ = ConsentContainerNames.Default;
        _ = ConsentLexicon.Default;
        _ = LanguageIdentifier.Default;
    }
}
