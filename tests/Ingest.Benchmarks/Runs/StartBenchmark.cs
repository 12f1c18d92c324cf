using System.Diagnostics;
using System.Globalization;

namespace Ingest.Benchmarks.Runs;

/// <summary>How long a command takes from its start to its end.</summary>
internal sealed class StartBenchmark(TextWriter output)
{
    private const int Times = 15;

    /// <summary>Measures <c>--help</c> and one page.</summary>
    /// <param name="program">The command: the tool's, or a published one.</param>
    /// <param name="page">A file with one page.</param>
    public void Run(string program, string page)
    {
        output.WriteLine("| | best, ms | median, ms |");
        output.WriteLine("|---|---:|---:|");
        Measure("--help", program, ["--help"]);
        Measure("one page", program, ["run", page, "-o", "-", "-q"]);
    }

    private void Measure(string name, string program, string[] arguments)
    {
        double[] taken = new double[Times];
        for (int i = 0; i < Times; i++)
        {
            long start = Stopwatch.GetTimestamp();
            ChildProcess.Run(program, arguments);
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(taken);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {taken[0]:0} | {taken[Times / 2]:0} |"));
    }
}
