using System.Text.Json;

namespace Ingest.Pipeline.Runs;

/// <summary>Reads <c>rejects.jsonl</c> for a replay.</summary>
internal static class RejectsFile
{
    /// <summary>The quarantined items of a file; dropped ones would only be dropped again.</summary>
    /// <exception cref="RunFolderException">It is no rejects file.</exception>
    public static IReadOnlyList<RejectLine> ReadQuarantined(string path)
    {
        var lines = new List<RejectLine>();
        try
        {
            foreach (string line in File.ReadLines(path))
            {
                RejectLine reject = JsonSerializer.Deserialize(line, RunJson.Default.RejectLine)!;
                if (reject.Outcome == "quarantined")
                {
                    lines.Add(reject);
                }
            }
        }
        catch (JsonException exception)
        {
            throw new RunFolderException($"{path} is no rejects file: {exception.Message}", exception);
        }

        return lines;
    }

    /// <summary>The inputs the items come from, each once, in the order of the file.</summary>
    public static IReadOnlyList<string> InputsOf(IEnumerable<RejectLine> lines) => [.. lines.Select(line => line.Input).Distinct(StringComparer.Ordinal)];
}
