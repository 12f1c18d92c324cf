using System.Text.Json;

namespace Ingest.Cli.Reports;

/// <summary>Rejects gathered by outcome and reason code, with the first few of each as examples.</summary>
internal sealed class RejectProfile
{
    private const int ExamplesPerCode = 3;

    private readonly SortedDictionary<(string Outcome, string Code), (long Count, List<(string, string)> Examples)> _groups = [];

    /// <summary>Adds one line of <c>rejects.jsonl</c>.</summary>
    public void Add(JsonElement reject)
    {
        (string, string) key = (Text(reject, "outcome"), Text(reject, "code"));
        (long count, List<(string, string)> examples) = _groups.TryGetValue(key, out var group) ? group : (0, []);
        if (examples.Count < ExamplesPerCode)
        {
            examples.Add((Where(reject), Text(reject, "detail")));
        }

        _groups[key] = (count + 1, examples);
    }

    /// <summary>The groups, the largest first.</summary>
    public IReadOnlyList<RejectExample> Groups() =>
        [.. _groups.Select(group => new RejectExample(group.Key.Outcome, group.Key.Code, group.Value.Count, group.Value.Examples)).OrderByDescending(group => group.Count)];

    private static string Where(JsonElement reject)
    {
        string path = Text(reject, "source_path");
        if (reject.TryGetProperty("line", out JsonElement line))
        {
            return $"{path}:{line}";
        }

        return reject.TryGetProperty("record_offset", out JsonElement offset) ? $"{path}@{offset}" : path;
    }

    private static string Text(JsonElement reject, string name) =>
        reject.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
