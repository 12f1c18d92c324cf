using System.CommandLine;
using System.Globalization;
using Ingest.Cli.Settings;
using Ingest.Cli.Terminal;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest verify</c>: manifest, checksums and counts of a finished run.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("OUT") { Description = "output folder or file of a run" };
        var command = new Command("verify", "Check that manifest, checksums and counts of a run hold.") { folder };
        SettingOptions options = SettingOptions.AddTo(command, SettingCatalog.SpeakingOf("every file, and the counts"));
        options.SetAction(command, (resolved, parsed) => Verify(OutputTarget.FolderOf(parsed.GetRequiredValue(folder)), resolved.Settings.Verbosity));
        return command;
    }

    private static int Verify(string folder, int verbosity)
    {
        IReadOnlyList<string> problems = RunVerifier.Verify(folder);
        if (verbosity > 0)
        {
            TellWhatWasChecked(folder);
        }

        foreach (string problem in problems)
        {
            Console.Error.WriteLine($"{folder}: {problem}");
        }

        if (problems.Count == 0 && verbosity >= 0)
        {
            Console.Error.WriteLine($"{folder}: files, checksums and counts hold");
        }

        return problems.Count == 0 ? ExitCode.Success : ExitCode.Unusable;
    }

    private static void TellWhatWasChecked(string folder)
    {
        RunManifest manifest = ManifestFile.Read(Path.Combine(folder, RunFolder.ManifestName));
        foreach (SealedFile file in manifest.Outputs.Append(manifest.Rejects))
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{OutputTarget.PathOf(folder, file.Name)}: {ByteText.Of(file.Bytes)}, {file.Records} {(file == manifest.Rejects ? "rejects" : "records")}, SHA-256 {file.Sha256}"));
        }

        CountsLine.Write(folder, manifest.Counts);
    }
}
