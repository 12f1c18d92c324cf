using System.Diagnostics;
using System.Text.Json;

namespace Ingest.Cli.Tests.Hostile;

/// <summary>All hostile inputs in one run, each between two good neighbours: nothing crashes or hangs, nothing good is lost, everything bad is accounted for.</summary>
public sealed class HostileSetTests : IDisposable
{
    // 0.86 to 0.88 GB were measured, with two workers.
    private const long MaximumResidentBytes = 1_000_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("ingest-hostile-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Run_EveryHostileInput_IsAccountedForAndHarmsNoNeighbour()
    {
        HostileInput[] inputs = [.. HostileMarkup.All(), .. HostileText.All(), .. HostileArchives.All()];
        WriteAll(inputs);

        (int exitCode, long residentBytes) = await RunAsync("run", Path.Combine(_folder, "in"), "-o", Path.Combine(_folder, "out"), "--quiet", "--workers", "2");

        Assert.Equal(1, exitCode);
        Assert.InRange(residentBytes, 1, MaximumResidentBytes);
        Assert.Equal(0, await CommandLine.RunAsync(["verify", Path.Combine(_folder, "out")]));
        Dictionary<string, int> records = CountBySource("records.jsonl");
        Dictionary<string, int> rejects = CountBySource("rejects.jsonl");
        var wrong = new List<string>();
        for (int i = 0; i < inputs.Length; i++)
        {
            if (!records.ContainsKey($"{i:D3}-a-neighbour.html"))
            {
                wrong.Add($"the neighbour of {inputs[i].Name} is lost");
            }

            int written = records.GetValueOrDefault($"{i:D3}-{inputs[i].Name}"), rejected = rejects.GetValueOrDefault($"{i:D3}-{inputs[i].Name}");
            if (!IsAsExpected(inputs[i].Expected, written, rejected))
            {
                wrong.Add($"{inputs[i].Name}: {written} records and {rejected} rejects, expected {inputs[i].Expected}");
            }
        }

        Assert.True(inputs.Length >= 80);
        Assert.Empty(wrong);
    }

    private async Task<(int ExitCode, long PeakBytes)> RunAsync(params string[] arguments)
    {
        using Process process = CommandRun.Start(_folder, arguments);
        process.StandardInput.Close();
        Task output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        long peak = 0;
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the question and the look.
            }

            await Task.Delay(50);
        }

        await output;
        return (process.ExitCode, peak);
    }

    private static bool IsAsExpected(HostileOutcome expected, int written, int rejected) => expected switch
    {
        HostileOutcome.Record => written > 0,
        HostileOutcome.Reject => rejected > 0 && written == 0,
        HostileOutcome.Both => written > 0 && rejected > 0,
        _ => written + rejected > 0,
    };

    private void WriteAll(HostileInput[] inputs)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "in")).FullName;
        for (int i = 0; i < inputs.Length; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{i:D3}-{inputs[i].Name}"), inputs[i].Bytes);
            File.WriteAllText(Path.Combine(folder, $"{i:D3}-a-neighbour.html"), $"<h1>Neighbour {i}</h1><p>The tide tables for the small harbour hang beside the door of the chandlery, where everybody can read them.</p>");
        }
    }

    private Dictionary<string, int> CountBySource(string name)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(Path.Combine(_folder, "out", name)))
        {
            using var row = JsonDocument.Parse(line);
            string path = row.RootElement.GetProperty("source_path").GetString()!;
            string file = Path.GetRelativePath(Path.Combine(_folder, "in"), path.Split("!/")[0]);
            counts[file] = counts.GetValueOrDefault(file) + 1;
        }

        return counts;
    }
}
