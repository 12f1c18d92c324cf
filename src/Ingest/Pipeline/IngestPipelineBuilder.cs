using Ingest.Cleaning;
using Ingest.Decoding;
using Ingest.Parsing;
using Ingest.Pipeline.Catalogs;
using Ingest.Records;
using Ingest.Sectioning;
using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>Collects what a pipeline shall be and builds it. Not thread-safe; what it builds is.</summary>
public sealed class IngestPipelineBuilder
{
    /// <summary>Options and limits; the defaults.</summary>
    public PipelineOptions Options { get; set; } = new();

    /// <summary>Containers in the order they are asked; the catalog's.</summary>
    internal List<CatalogEntry<ISource, SourceOptions>> Sources { get; } = [.. SourceCatalog.Entries];

    /// <summary>Content types in the order they are asked; the catalog's.</summary>
    internal List<CatalogEntry<IParser, ParsingOptions>> Parsers { get; } = [.. ParserCatalog.Entries];

    /// <summary>Rules in the order they are asked; the catalog's.</summary>
    internal List<CatalogEntry<IBlockRule, CleaningContext>> Rules { get; } = [.. BlockRuleCatalog.Entries];

    /// <summary>What happens to finished records, in this order; the catalog's.</summary>
    internal List<CatalogEntry<IRecordStep?, RecordOptions>> RecordSteps { get; } = [.. RecordStepCatalog.Entries];

    /// <summary>Whether verdicts should carry evidence that costs time to find (<c>ingest explain</c>); no.</summary>
    internal bool WantsEvidence { get; init; }

    /// <summary>Checks everything and builds.</summary>
    /// <exception cref="PipelineConfigurationException">The options cannot work; it names every problem.</exception>
    public IngestPipeline Build()
    {
        IReadOnlyList<string> problems = Options.Problems();
        if (problems.Count > 0)
        {
            throw new PipelineConfigurationException(problems);
        }

        Preloading.Begin();
        var context = new CleaningContext { Favor = Options.Favor, SiteTemplates = Options.SiteTemplates, WantsEvidence = WantsEvidence };
        ITextMask? mask = RecordStepCatalog.MaskFor(Options.Records);
        var stages = new PageStages
        {
            Decode = TextDecoder.Decode,
            Parsers = [.. Parsers.Select(entry => entry.Create(Options.Parsing))],
            Cleaner = new PageCleaner([.. Rules.Select(entry => new NamedRule(entry.Name, entry.Create(context)))], context),
            Section = Sectioner.Build,
            Build = page => RecordBuilder.Build(page, mask),
            Masker = mask is null ? null : new BlockMasker(mask),
            Steps = [.. RecordSteps.Select(entry => entry.Create(Options.Records)).OfType<IRecordStep>()],
        };
        var reader = new SourceReader(
            [.. Sources.Select(entry => entry.Create(Options.Sources))],
            [.. SourceCatalog.Compressions.Select(entry => entry.Create(Options.Sources))],
            Options.Sources);
        return new IngestPipeline(Options, stages, reader);
    }
}
