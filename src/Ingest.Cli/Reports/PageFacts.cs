using System.Text.Json;

namespace Ingest.Cli.Reports;

/// <summary>The few fields of a record that a profile counts.</summary>
internal sealed record PageFacts
{
    public required PageExample Example { get; init; }

    public string? Host { get; init; }

    public string? Language { get; init; }

    public string? PageType { get; init; }

    public IReadOnlyList<string> Warnings { get; init; } = [];

    public IReadOnlyList<(string Code, long Characters)> Removed { get; init; } = [];

    public IReadOnlyList<(string Name, double Value)> Quality { get; init; } = [];

    public long Words => Example.Words;

    /// <summary>Reads the fields of a page record; fields it lacks stay empty.</summary>
    public static PageFacts From(JsonElement record)
    {
        string source = Text(record, "source_path") ?? "";
        return new PageFacts
        {
            Example = new PageExample(
                Text(record, "title") ?? Text(record, "url") ?? source,
                source,
                Text(record, "record_id"),
                (long)(Number(record, "word_count") ?? 0),
                Number(record, "confidence"))
            {
                Offset = (long?)Number(record, "record_offset"),
                Id = Text(record, "id"),
            },
            Host = Text(record, "host"),
            Language = Text(record, "language"),
            PageType = Text(record, "page_type"),
            Warnings = [.. Items(record, "warnings").Where(warning => warning.ValueKind == JsonValueKind.String).Select(warning => warning.GetString()!)],
            Removed = [.. Members(record, "removed").Select(member => (member.Name, (long)member.Value.GetDouble()))],
            Quality = [.. Members(record, "quality").Select(member => (member.Name, member.Value.GetDouble()))],
        };
    }

    private static string? Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement record, string name) =>
        record.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement record, string name) =>
        record.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;

    private static IEnumerable<JsonProperty> Members(JsonElement record, string name) =>
        record.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Number)
            : [];
}
