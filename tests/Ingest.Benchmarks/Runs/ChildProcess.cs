using System.Diagnostics;

namespace Ingest.Benchmarks.Runs;

/// <summary>Runs this program, or another, in a process of its own: memory and start-up cannot be measured in a process that has done something else.</summary>
internal static class ChildProcess
{
    /// <summary>Runs this program with other arguments and gives the last line it wrote.</summary>
    /// <param name="isServerGc">Whether the child collects garbage as a server does.</param>
    /// <param name="arguments">Its arguments.</param>
    public static string RunSelf(bool isServerGc, params string[] arguments)
    {
        // Under "dotnet run" the program is the host's argument, not the host itself.
        string program = Environment.ProcessPath!;
        string[] all = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(ChildProcess).Assembly.Location, .. arguments] : arguments;
        string output = Run(program, all, isServerGc);
        return output.TrimEnd().Split('\n')[^1];
    }

    /// <summary>Runs a program and gives what it wrote.</summary>
    public static string Run(string program, IEnumerable<string> arguments, bool isServerGc = false)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = isServerGc ? "1" : "0";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }
}
