using System.CommandLine;
using Ingest.Cli.Reports;
using Ingest.Cli.Settings;
using Ingest.Cli.Terminal;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest report</c>: a finished run as a page to look at.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("OUT") { Description = "output folder or file of a run" };
        var html = new Option<string?>("--html") { Description = "file to write; - for stdout [OUT/report.html]", HelpName = "FILE" };
        var timings = new Option<string?>("--timings") { Description = "the slowest pages, as ingest run --timings listed them", HelpName = "FILE" };
        var explain = new Option<bool>("--explain") { Description = "explain the least certain and slowest pages, on pages of their own beside the report; reads the inputs again" };
        var command = new Command("report", "Write a run as one HTML page: counts, reasons, distributions, examples.") { folder, html, timings, explain };
        SettingOptions options = SettingOptions.AddTo(command, SettingCatalog.SpeakingOf("every file that is read"));
        options.SetAction(command, (resolved, parsed, cancellationToken) =>
            WriteAsync(OutputTarget.FolderOf(parsed.GetRequiredValue(folder)), new Wishes(parsed.GetValue(html), parsed.GetValue(timings), parsed.GetValue(explain), resolved.Settings.Verbosity), cancellationToken));
        return command;
    }

    private static async Task<int> WriteAsync(string folder, Wishes wishes, CancellationToken cancellationToken)
    {
        string manifestPath = Path.Combine(folder, RunFolder.ManifestName);
        if (!File.Exists(manifestPath))
        {
            throw new RunFolderException($"{folder} holds no finished run: there is no {RunFolder.ManifestName} in it");
        }

        if (wishes.Explains && wishes.File == "-")
        {
            throw new SettingsException(["--explain writes pages beside the report, which stdout has no place for: name a file with --html"]);
        }

        RunManifest manifest = ManifestFile.Read(manifestPath);
        SideFiles.RequireUnread("--html", wishes.File, FilesOf(folder, manifest, wishes));
        foreach (SealedFile read in manifest.Outputs.Append(manifest.Rejects).Where(_ => wishes.Verbosity > 0))
        {
            Console.Error.WriteLine($"reading {OutputTarget.PathOf(folder, read.Name)} ({ByteText.Of(read.Bytes)})");
        }

        RunProfile profile = RunProfileReader.ReadRecords(folder, manifest, cancellationToken);
        string target = wishes.File ?? Path.Combine(folder, "report.html");
        var details = new ReportDetails { Slowest = wishes.Timings is null ? [] : SlowestPages.Read(wishes.Timings) };
        if (wishes.Explains)
        {
            details = details with { Explained = await ExplainAsync(manifest, [.. profile.LeastCertain(), .. details.Slowest.Take(ReportPage.SlowestShown)], target, cancellationToken).ConfigureAwait(false) };
        }

        string page = new ReportPage(manifest, profile, RunProfileReader.ReadRejects(folder, manifest, cancellationToken), details).Write();
        if (wishes.File == "-")
        {
            await Console.Out.WriteAsync(page).ConfigureAwait(false);
            return ExitCode.Success;
        }

        await File.WriteAllTextAsync(target, page, cancellationToken).ConfigureAwait(false);
        if (wishes.Verbosity >= 0)
        {
            Console.Error.WriteLine($"wrote {target}");
        }

        return ExitCode.Success;
    }

    private static IEnumerable<string> FilesOf(string folder, RunManifest manifest, Wishes wishes) =>
    [
        .. manifest.Inputs.Select(static input => input.Path),
        .. manifest.Outputs.Append(manifest.Rejects).Select(file => OutputTarget.PathOf(folder, file.Name)),
        Path.Combine(folder, RunFolder.ManifestName),
        .. wishes.Timings is null ? (string[])[] : [wishes.Timings],
    ];

    // With the options of the run: other limits, mappings or templates would explain another page.
    private static async Task<IReadOnlyDictionary<PageExample, string>> ExplainAsync(RunManifest manifest, PageExample[] pages, string target, CancellationToken cancellationToken)
    {
        if (manifest.Inputs.FirstOrDefault(input => input.Options is not null) is { Options: { } own } other)
        {
            throw new InputException([$"--explain: {other.Path} was read with other options than the rest of this merged run ({string.Join(", ", own.Select(option => $"{option.Key} {option.Value}"))}): explain the run that it came from"]);
        }

        RunSettings settings = ResolvedSettings.FromShaping(manifest.Options).Settings;
        PipelineOptions options = await SiteTemplateChoice.ForRunAsync(settings, first => first.Open(manifest.Inputs.Select(input => input.Path).Where(File.Exists), null, out _), cancellationToken).ConfigureAwait(false);
        SiteTemplateChoice.RequireSame(settings, manifest.Options, "run");
        IngestPipeline pipeline = new IngestPipelineBuilder { Options = options, WantsEvidence = true }.Build();
        return new ExplainPages(pipeline, Path.ChangeExtension(target, null) + "-pages").Write(manifest, pages, cancellationToken);
    }

    /// <summary>What is wanted of a report.</summary>
    /// <param name="File">Where it goes; null: into the run's folder.</param>
    /// <param name="Timings">Where the slowest pages are listed; null: nowhere.</param>
    /// <param name="Explains">Whether pages are explained.</param>
    /// <param name="Verbosity">−1 quiet, 0 normal, 1 talkative.</param>
    private sealed record Wishes(string? File, string? Timings, bool Explains, int Verbosity);
}
