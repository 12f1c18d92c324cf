using System.Diagnostics;

namespace Ingest.Cli.Tests;

/// <summary>The real executable, run once in a folder of its own.</summary>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Output">Its stdout.</param>
/// <param name="Error">Its stderr.</param>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, "ingest-cli.dll");

    /// <summary>Runs it to its end.</summary>
    public static async Task<CommandRun> OfAsync(string folder, IEnumerable<string> arguments, string input = "", IReadOnlyDictionary<string, string>? environment = null)
    {
        using Process process = Start(folder, arguments, environment);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, await output, await error);
    }

    /// <summary>Starts it; the caller waits, kills or signals.</summary>
    public static Process Start(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        // What runs the tests may itself run in the background, where shells ignore Ctrl-C for all that follow; a user's command does not.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        var start = new ProcessStartInfo(command[0], [.. command[1..], "exec", Executable, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
