using Ingest.Records;
using Ingest.Records.Deduplication;
using Ingest.Records.Language;
using Ingest.Records.Masking;
using Ingest.Records.Quality;

namespace Ingest.Pipeline.Catalogs;

/// <summary>What happens to records once they are built, in this order, as far as the options ask for it.</summary>
internal static class RecordStepCatalog
{
    private const string SignatureName = "signature";

    /// <summary>The steps; a factory that gives null stays out.</summary>
    public static IReadOnlyList<CatalogEntry<IRecordStep?, RecordOptions>> Entries { get; } =
    [
        new("language", "Identifies the language of the text; --languages drops pages in others.", static options => new LanguageStep(options.Languages)),
        new("quality", "Measures the page heuristics of Gopher, C4 and FineWeb; --filter drops by them.", static options => options.MeasuresQuality || options.Filters.Count > 0 ? new QualityStep(options.Filters) : null),
        new(SignatureName, "Computes the near-duplicate signature.", static options => options.Deduplication?.Level == DuplicateLevel.Near ? new SignatureStep() : null),
    ];

    /// <summary>The steps that records need to be compared, and no other.</summary>
    public static IReadOnlyList<IRecordStep> ComparingSteps(RecordOptions options) => [.. Entries.Where(static entry => entry.Name == SignatureName).Select(entry => entry.Create(options)).OfType<IRecordStep>()];

    /// <summary>What is wrong with the options, one sentence each; empty when nothing is.</summary>
    public static IReadOnlyList<string> ProblemsOf(RecordOptions options) =>
        [.. options.Languages.Where(static tag => !LanguageCodes.IsKnown(tag)).Select(static tag => $"languages has '{tag}', which is no language that can be told: {string.Join(' ', LanguageCodes.All())}")];

    /// <summary>The mask the options ask for; null for none.</summary>
    public static ITextMask? MaskFor(RecordOptions options) => options.Masks.Count > 0 ? new RecordMask(options.Masks) : null;

    /// <summary>The duplicate finder the options ask for, empty; null for none.</summary>
    public static IDuplicateFinder? FinderFor(RecordOptions options) => options.Deduplication is { } deduplication ? new RecordDuplicates(deduplication) : null;
}
