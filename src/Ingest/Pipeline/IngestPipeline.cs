using System.Runtime.CompilerServices;
using Ingest.Cleaning;
using Ingest.Export;
using Ingest.Pipeline.Catalogs;
using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>A pipeline from inputs to records, made by <see cref="IngestPipelineBuilder"/>. Immutable and thread-safe; runs share nothing.</summary>
public sealed class IngestPipeline
{
    private readonly SourceReader reader;

    internal IngestPipeline(PipelineOptions options, PageStages stages, SourceReader reader)
    {
        Options = options;
        Stages = stages;
        this.reader = reader;
        Processor = new PageProcessor(stages);
    }

    /// <summary>The options it was built with.</summary>
    public PipelineOptions Options { get; }

    /// <summary>The stages of one page.</summary>
    internal PageStages Stages { get; }

    /// <summary>All of them in one.</summary>
    internal PageProcessor Processor { get; }

    /// <summary>Processes one page on the calling thread. Never throws for bad data, and has no time limit of its own.</summary>
    /// <param name="item">The page.</param>
    /// <param name="cancellationToken">Gives the page up, as quarantined.</param>
    public ItemOutcome Process(RawItem item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Processor.Process(item, cancellationToken);
    }

    /// <summary>Reads inputs and gives a result for every item in them, in their order.</summary>
    /// <param name="inputs">Files, folders and globs.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="PipelineConfigurationException">An input is not there.</exception>
    public IAsyncEnumerable<ItemResult> ReadResultsAsync(IEnumerable<string> inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        IItemFeed feed = Open(inputs, null, out IReadOnlyList<string> problems);
        return problems.Count == 0 ? RunAsync(feed, null, default, cancellationToken) : throw new PipelineConfigurationException(problems);
    }

    /// <summary>Reads inputs and gives their records, in their order. What gives no record is passed over; <see cref="ReadResultsAsync"/> tells of it.</summary>
    /// <param name="inputs">Files, folders and globs.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="PipelineConfigurationException">An input is not there.</exception>
    public async IAsyncEnumerable<PageRecord> ReadRecordsAsync(IEnumerable<string> inputs, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (ItemResult result in ReadResultsAsync(inputs, cancellationToken).ConfigureAwait(false))
        {
            if (result.Outcome is ItemOutcome.Written written)
            {
                yield return written.Record;
            }
        }
    }

    /// <summary>
    /// A first pass over inputs: learns what repeats on the pages of each host. The result depends on the pages only, not on their order or the
    /// number of workers; pages that cannot be read are passed over.
    /// </summary>
    /// <param name="inputs">Files, folders and globs.</param>
    /// <param name="cancellationToken">Ends the pass.</param>
    /// <exception cref="PipelineConfigurationException">An input is not there.</exception>
    public Task<ISiteTemplates> LearnSiteTemplatesAsync(IEnumerable<string> inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        IItemFeed feed = Open(inputs, null, out IReadOnlyList<string> problems);
        return problems.Count == 0 ? LearnAsync(feed, cancellationToken) : throw new PipelineConfigurationException(problems);
    }

    /// <summary>The same over a feed.</summary>
    internal Task<ISiteTemplates> LearnAsync(IItemFeed feed, CancellationToken cancellationToken) =>
        new TemplatePass(Stages, Options, TimeProvider.System).RunAsync(feed, cancellationToken);

    /// <summary>Reads site templates from a file that <see cref="ISiteTemplates.Save"/> wrote.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <exception cref="InvalidDataException">They are something else.</exception>
    public static ISiteTemplates ReadSiteTemplates(Stream stream) => SiteTemplateCatalog.Read(stream);

    /// <summary>Finds the inputs of a run.</summary>
    /// <param name="inputs">Files, folders, globs, and <c>-</c>.</param>
    /// <param name="standardInput">Opens standard input; null refuses it.</param>
    /// <param name="problems">One sentence for each input that is not there.</param>
    internal IItemFeed Open(IEnumerable<string> inputs, Func<Stream>? standardInput, out IReadOnlyList<string> problems)
    {
        InputResolution resolution = new InputResolver(standardInput).Resolve(inputs);
        problems = resolution.Problems;
        return new SourceFeed(resolution.Files, reader);
    }

    /// <summary>A feed of inputs that are found already.</summary>
    internal SourceFeed Open(IReadOnlyList<InputFile> inputs) => new SourceFeed(inputs, reader);

    /// <summary>Runs a feed, records prepared for an exporter where there is one.</summary>
    internal IAsyncEnumerable<ItemResult> RunAsync(IItemFeed feed, IExporter? exporter, CancellationToken stopReading, CancellationToken cancellationToken) =>
        new OrderedRunner(exporter is null ? Processor : Processor.PreparingWith(exporter.Prepare), Options, TimeProvider.System)
            .RunAsync(feed, FeedPosition.Start, stopReading, cancellationToken);

    /// <summary>Which of the fields that the options map were found in all that was read.</summary>
    internal MappedFields MappedFields => reader.MappedFields;
}
