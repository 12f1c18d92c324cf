using System.Diagnostics;
using System.Globalization;

namespace Ingest.Cli.Tests.Commands;

/// <summary>
/// Runs that are killed at random instants and repeated until done. INGEST_KILLS raises the number of kills (the README's soak
/// command uses 200).
/// </summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Seed = 20_240_117;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("INGEST_KILLS") ?? "12", CultureInfo.InvariantCulture);

    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("none", "1000000")]
    [InlineData("none", "300")]
    [InlineData("gz", "1000000")]
    public async Task Run_KilledAtRandomInstants_EndsWithTheSameBytes(string compression, string partRecords)
    {
        folder.WriteDump("dump.jsonl", 3_000, broken: [5, 1_000, 2_999]);
        string[] arguments = ["run", "dump.jsonl", "-o", "out", "-q", "--checkpoint-items", "50", "--compress", compression, "--part-records", partRecords];
        var watch = Stopwatch.StartNew();
        Assert.Equal(1, (await folder.RunAsync([.. arguments.Select(argument => argument == "out" ? "whole" : argument)])).ExitCode);
        int runMilliseconds = (int)watch.ElapsedMilliseconds;
        var random = new Random(Seed);
        int kills = 0;
        while (kills < Kills)
        {
            int exitCode = await RunAndKillAsync(arguments, random.Next(runMilliseconds));
            kills++;
            if (exitCode == 1)
            {
                AssertSame();
                Directory.Delete(folder.PathOf("out"), recursive: true);
            }
        }

        Assert.Equal(1, (await folder.RunAsync(arguments)).ExitCode);
        AssertSame();
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Run_Signalled_FinishesWhatItReadAndCanBeResumed(string signal, int expected)
    {
        folder.WriteDump("dump.jsonl", 20_000);
        string[] arguments = ["run", "dump.jsonl", "-o", "out", "--checkpoint-items", "100"];
        using Process process = CommandRun.Start(folder.Path, arguments);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        while (!File.Exists(folder.PathOf("out/.ingest-journal")) || new FileInfo(folder.PathOf("out/.ingest-journal")).Length < 1_000)
        {
            await Task.Delay(5);
        }

        using (Process kill = Process.Start("kill", ["-s", signal, process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == expected, $"{process.ExitCode}: {await error}");
        Assert.False(File.Exists(folder.PathOf("out/manifest.json")));
        CommandRun rest = await folder.RunAsync(arguments);
        Assert.Equal(0, rest.ExitCode);
        Assert.Contains("resumed", rest.Error, StringComparison.Ordinal);
        Assert.Equal(20_000, File.ReadLines(folder.PathOf("out/records.jsonl")).Count());
    }

    [Theory]
    [InlineData("run")]
    [InlineData("dedup")]
    public async Task Command_SignalledTwice_EndsAndSaysThatAPipeIsLost(string command)
    {
        using Process process = CommandRun.Start(folder.Path, [command, "-", "-o", "out"]);
        Task<string> error = process.StandardError.ReadToEndAsync();
        while (!File.Exists(folder.PathOf("out/.ingest-journal")))
        {
            await Task.Delay(5);
        }

        // One right behind the other would be handled at the same time.
        using (Process kill = Process.Start("bash", ["-c", $"kill -s INT {process.Id.ToString(CultureInfo.InvariantCulture)}; sleep 0.2; kill -s TERM {process.Id.ToString(CultureInfo.InvariantCulture)}"]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        // Which of them is handled first is up to the machine.
        Assert.True(process.ExitCode is 130 or 143, $"exit code {process.ExitCode}");
        Assert.Contains("ingest: interrupted; what came through a pipe cannot be read on", await error, StringComparison.Ordinal);
    }

    private async Task<int> RunAndKillAsync(string[] arguments, int afterMilliseconds)
    {
        using Process process = CommandRun.Start(folder.Path, arguments);
        process.StandardInput.Close();
        using var timer = new CancellationTokenSource(afterMilliseconds);
        try
        {
            await process.WaitForExitAsync(timer.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        return process.ExitCode;
    }

    private void AssertSame() => Assert.Equal(folder.Contents("whole"), folder.Contents("out"));
}
