using System.CommandLine;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest verify</c>: manifest, checksums and counts of a finished run.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("OUT") { Description = "output folder or file of a run" };
        var command = new Command("verify", "Check that manifest, checksums and counts of a run hold.") { folder };
        command.SetAction(parsed => Verify(OutputTarget.FolderOf(parsed.GetRequiredValue(folder))));
        return command;
    }

    private static int Verify(string folder)
    {
        IReadOnlyList<string> problems = RunVerifier.Verify(folder);
        foreach (string problem in problems)
        {
            Console.Error.WriteLine($"{folder}: {problem}");
        }

        if (problems.Count == 0)
        {
            Console.Error.WriteLine($"{folder}: files, checksums and counts hold");
        }

        return problems.Count == 0 ? ExitCode.Success : ExitCode.Unusable;
    }
}
