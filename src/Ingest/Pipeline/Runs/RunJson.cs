using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Pipeline.Runs;

/// <summary>JSON of rejects, journal and manifest: snake_case, nothing for null, text as it is.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RejectLine))]
[JsonSerializable(typeof(JournalHeader))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(RunManifest))]
internal sealed partial class RunJson : JsonSerializerContext
{
    /// <summary>One line, readable in every script.</summary>
    public static RunJson Lines { get; } = new(ReadableOptions(writeIndented: false));

    /// <summary>Indented, for files that people open.</summary>
    public static RunJson Indented { get; } = new(ReadableOptions(writeIndented: true));

    private static JsonSerializerOptions ReadableOptions(bool writeIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = writeIndented,
        NewLine = "\n",
    };
}
