using System.CommandLine;
using Ingest.Cli.Reports;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest report</c>: a finished run as a page to look at.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("OUT") { Description = "output folder or file of a run" };
        var html = new Option<string?>("--html") { Description = "file to write; - for stdout [OUT/report.html]", HelpName = "FILE" };
        var command = new Command("report", "Write a run as one HTML page: counts, reasons, distributions, examples.") { folder, html };
        command.SetAction((parsed, cancellationToken) => WriteAsync(OutputTarget.FolderOf(parsed.GetRequiredValue(folder)), parsed.GetValue(html), cancellationToken));
        return command;
    }

    private static async Task<int> WriteAsync(string folder, string? file, CancellationToken cancellationToken)
    {
        string manifestPath = Path.Combine(folder, RunFolder.ManifestName);
        if (!File.Exists(manifestPath))
        {
            throw new RunFolderException($"{folder} holds no finished run: there is no {RunFolder.ManifestName} in it");
        }

        RunManifest manifest = ManifestFile.Read(manifestPath);
        RunProfile profile = RunProfileReader.ReadRecords(folder, manifest, cancellationToken);
        string page = new ReportPage(manifest, profile, RunProfileReader.ReadRejects(folder, manifest, cancellationToken)).Write();
        if (file == "-")
        {
            await Console.Out.WriteAsync(page).ConfigureAwait(false);
            return ExitCode.Success;
        }

        string target = file ?? Path.Combine(folder, "report.html");
        await File.WriteAllTextAsync(target, page, cancellationToken).ConfigureAwait(false);
        Console.Error.WriteLine($"wrote {target}");
        return ExitCode.Success;
    }
}
