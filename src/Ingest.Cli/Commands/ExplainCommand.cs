using System.CommandLine;
using Ingest.Cleaning;
using Ingest.Cli.Reports;
using Ingest.Cli.Settings;
using Ingest.Cli.Terminal;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Pipeline;
using Ingest.Sectioning;
using Ingest.Sources;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest explain</c>: one page, what was kept, what was dropped and why.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("INPUT") { Description = "file, - for stdin, or archive!/entry as source_path has it" };
        var item = new Option<string?>("--record") { Description = "which page of a dump: its id, record_id or URL, offset= and its record_offset, index= and its index, from 0, among the records of a JSON array, CSV or Parquet, or else its number from 1 [1]", HelpName = "ID|URL|N|offset=N|index=N" };
        var command = new Command("explain", "Show one page: what was kept, what was dropped and why.") { input, item };
        var html = new Option<string?>("--html") { Description = "write a page with every block coloured by its verdict; - for stdout", HelpName = "FILE" };
        command.Add(html);
        SettingOptions options = SettingOptions.AddTo(command, [.. SettingCatalog.Reading, .. SettingCatalog.SpeakingOf("how the bytes became text")]);
        options.SetAction(command, (resolved, parsed) => Explain(resolved.Settings, parsed.GetRequiredValue(input), parsed.GetValue(item), parsed.GetValue(html)));
        return command;
    }

    private static int Explain(RunSettings settings, string input, string? wanted, string? html)
    {
        // Records give their source as archive.zip!/entry: that can be named as it is.
        int inside = File.Exists(input) ? -1 : input.IndexOf("!/", StringComparison.Ordinal);
        string? entry = inside < 0 ? null : input;
        IngestPipeline pipeline = new IngestPipelineBuilder { Options = SiteTemplateChoice.FromFile(settings), WantsEvidence = true }.Build();
        IItemFeed feed = pipeline.Open([inside < 0 ? input : input[..inside]], Console.OpenStandardInput, out IReadOnlyList<string> problems);
        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }

        SideFiles.RequireUnread("--html", html, feed.Inputs.Select(static file => file.Path).Concat(settings.FilesRead));
        var search = new PageSearch(entry, wanted);
        switch (search.Find(feed))
        {
            case SourceEvent.ItemRead { Item: { } item }:
                return Explain(pipeline.Stages, item, html, settings.Verbosity);
            case SourceEvent.ItemFaulted { Fault: { } fault }:
                Console.Error.WriteLine($"ingest: {fault} ({fault.Code})");
                return ExitCode.SomeQuarantined;
            default:
                throw new InputException([$"{input}: {search.Missing(feed)}"]);
        }
    }

    private static int Explain(PageStages stages, RawItem item, string? html, int verbosity)
    {
        Outcome<DecodedText> text = stages.Decode(item);
        if (!text.IsSuccess)
        {
            Console.Error.WriteLine($"ingest: {text.Fault} ({text.Fault.Code})");
            return ExitCode.SomeQuarantined;
        }

        if (verbosity > 0)
        {
            Console.Error.WriteLine($"{item.Location}: charset {text.Value.Charset} ({text.Value.CharsetSource.ToString().ToLowerInvariant()}), {text.Value.Text.Length} characters{string.Concat(text.Value.Warnings.Select(warning => $", {warning}"))}");
        }

        CleanedPage page = stages.Cleaner.Clean(stages.Parse(text.Value, CancellationToken.None));
        SectionedPage sectioned = stages.Section(page);
        if (html is null)
        {
            // The record's own steps: its language is the one identified, not the one declared.
            PageExplanation.Write(Console.Out, sectioned, RecordSteps.Apply(stages.Steps, stages.Build(sectioned)).Record);
        }
        else if (html == "-")
        {
            Console.Out.Write(new ExplainPage(sectioned).Write());
        }
        else
        {
            File.WriteAllText(html, new ExplainPage(sectioned).Write());
            if (verbosity >= 0)
            {
                Console.Error.WriteLine($"wrote {html}");
            }
        }

        return ExitCode.Success;
    }
}
