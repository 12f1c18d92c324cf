using Ingest.Cli.Settings;
using Ingest.Cli.Terminal;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Commands;

/// <summary>One <c>ingest run</c>, from resolved settings to the exit code.</summary>
internal sealed class RunJob(ResolvedSettings resolved, IReadOnlyList<string> arguments)
{
    private readonly RunSettings settings = resolved.Settings;

    public async Task<int> RunAsync()
    {
        if (settings.Output is null)
        {
            throw new SettingsException(["where to? name an output folder with -o OUT, or -o - for stdout"]);
        }

        using var signals = new StopSignals();
        OutputTarget? target = settings.Output == "-" ? null : OutputTarget.Of(settings.Output);
        OutputLayout layout = LayoutFactory.Create(settings, target);
        if (settings.DryRun)
        {
            return DescribeDryRun(OpenFeed(new IngestPipelineBuilder { Options = settings.Pipeline }.Build()), layout, target);
        }

        PipelineOptions options;
        try
        {
            options = await SiteTemplateChoice.ForRunAsync(settings, OpenFeed, signals.Stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (signals.Stop.IsCancellationRequested)
        {
            Console.Error.WriteLine("ingest: interrupted before anything was written");
            return signals.ExitCode;
        }

        IngestPipeline pipeline = new IngestPipelineBuilder { Options = options }.Build();
        int exitCode = await new OutputJob(resolved, pipeline.Processor, pipeline.Options, signals).RunAsync(OpenFeed(pipeline), target, layout).ConfigureAwait(false);
        TellMissing(settings, pipeline);
        return exitCode;
    }

    /// <summary>Tells which of the mapped fields no row had.</summary>
    internal static void TellMissing(RunSettings settings, IngestPipeline pipeline)
    {
        foreach (string sentence in settings.Verbosity >= 0 ? pipeline.MappedFields.Missing() : [])
        {
            Console.Error.WriteLine($"ingest: {sentence}");
        }
    }

    private IItemFeed OpenFeed(IngestPipeline pipeline)
    {
        IReadOnlyList<RejectLine>? retried = settings.Retry is { } path ? RejectsFile.ReadQuarantined(path) : null;
        IReadOnlyList<string> inputs = arguments.Count == 0 && retried is not null ? RejectsFile.InputsOf(retried) : arguments;
        if (inputs.Count == 0)
        {
            throw new SettingsException([retried is null ? "what shall be read? name files, folders, globs, or - for stdin" : $"{settings.Retry} holds nothing in quarantine: there is nothing to read again"]);
        }

        IItemFeed feed = pipeline.Open(inputs, Console.OpenStandardInput, out IReadOnlyList<string> problems);
        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }

        return retried is null ? feed : Retry(feed, retried);
    }

    private RetryFeed Retry(IItemFeed feed, IReadOnlyList<RejectLine> retried)
    {
        var retry = new RetryFeed(feed, retried);
        return retried.Count == 0 || retry.HasAny
            ? retry
            : throw new InputException([$"{settings.Retry}: what is in quarantine, {retried[0].Input} first, is of none of the inputs named: name the inputs of that run, or none, in the folder where it was run"]);
    }

    private static int DescribeDryRun(IItemFeed feed, OutputLayout layout, OutputTarget? target)
    {
        foreach (Sources.InputFile input in feed.Inputs)
        {
            Console.Error.WriteLine($"would read {input.Path} ({(input.Size is { } size ? ByteText.Of(size) : "unknown size")})");
        }

        Console.Error.WriteLine($"would write {(target is null ? "records to stdout" : layout.PathOf(target.Folder))}");
        return ExitCode.Success;
    }
}
