using System.Diagnostics;

namespace Ingest.Benchmarks.Runs;

/// <summary>Runs this program, or another, in a process of its own: memory and start-up cannot be measured in a process that has done something else.</summary>
internal static class ChildProcess
{
    /// <summary>Runs this program with other arguments and gives the last line it wrote.</summary>
    /// <param name="settings">How it runs.</param>
    /// <param name="arguments">Its arguments.</param>
    public static string RunSelf(ChildSettings settings, params string[] arguments)
    {
        // Under "dotnet run" the program is the host's argument, not the host itself.
        string program = Environment.ProcessPath!;
        string[] all = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(ChildProcess).Assembly.Location, .. arguments] : arguments;
        string output = Run(program, all, settings);
        return output.TrimEnd().Split('\n')[^1];
    }

    /// <summary>Runs a program and gives what it wrote.</summary>
    public static string Run(string program, IEnumerable<string> arguments, ChildSettings settings = default)
    {
        // .NET can keep a thread to a core, not a process that is yet to start its threads; util-linux can.
        var start = settings.IsOnOneCore ? new ProcessStartInfo("taskset", ["-c", "0", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = true;
        start.Environment["DOTNET_gcServer"] = settings.IsServerGc ? "1" : "0";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }
}
