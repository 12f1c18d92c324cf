using System.Globalization;
using System.Text;
using System.Text.Json;
using Ingest.Pipeline;

namespace Ingest.Cli.Reports;

/// <summary>The slowest pages of a run and the file that lists them. Memory does not grow with the number of pages.</summary>
internal sealed class SlowestPages
{
    private const int Kept = 100;

    private readonly PriorityQueue<ItemResult, TimeSpan> _slowest = new();

    /// <summary>Takes the next page.</summary>
    public void Add(ItemResult result)
    {
        // Only places and times are kept: a record would hold its page in memory.
        var place = new ItemResult(result.Input, result.Position, result.Location, new ItemOutcome.Dropped(Outcomes.Stage.Source, new("timing"), "")) { Elapsed = result.Elapsed };
        if (_slowest.Count < Kept)
        {
            _slowest.Enqueue(place, result.Elapsed);
        }
        else if (result.Elapsed > _slowest.Peek().Elapsed)
        {
            _slowest.DequeueEnqueue(place, result.Elapsed);
        }
    }

    /// <summary>Writes them as JSONL, the slowest first.</summary>
    public void Write(string path)
    {
        var lines = new StringBuilder();
        foreach ((ItemResult page, _) in _slowest.UnorderedItems.OrderByDescending(entry => entry.Priority).ThenBy(entry => entry.Element.Position))
        {
            string offset = (page.Location.RecordOffset ?? page.Location.Line)?.ToString(CultureInfo.InvariantCulture) ?? "null";
            string index = page.Location.RecordIndex?.ToString(CultureInfo.InvariantCulture) ?? "null";
            lines.Append(CultureInfo.InvariantCulture, $"{{\"milliseconds\":{page.Elapsed.TotalMilliseconds:0.###},\"source_path\":{JsonSerializer.Serialize(page.Location.SourcePath)},\"record_offset\":{offset},\"record_index\":{index}}}\n");
        }

        File.WriteAllText(path, lines.ToString());
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InputException">It is missing or something else.</exception>
    public static IReadOnlyList<PageExample> Read(string path)
    {
        try
        {
            return [.. File.ReadLines(path).Where(line => line.Length > 0).Select(ReadLine)];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IOException)
        {
            throw new InputException([$"{path} is no list of timings as ingest run --timings writes it: {exception.Message}"]);
        }
    }

    private static PageExample ReadLine(string line)
    {
        using var document = JsonDocument.Parse(line);
        JsonElement page = document.RootElement;
        string source = page.GetProperty("source_path").GetString() ?? "";
        long? offset = NumberOrNull(page.GetProperty("record_offset"));
        long? index = page.TryGetProperty("record_index", out JsonElement found) ? NumberOrNull(found) : null;
        string title = offset is not null ? string.Create(CultureInfo.InvariantCulture, $"{source} @{offset}") : index is not null ? string.Create(CultureInfo.InvariantCulture, $"{source} #{index}") : source;
        return new PageExample(title, source, null, 0, null) { Offset = offset, Index = index, Milliseconds = page.GetProperty("milliseconds").GetDouble() };
    }

    private static long? NumberOrNull(JsonElement number) => number.ValueKind == JsonValueKind.Null ? null : number.GetInt64();
}
