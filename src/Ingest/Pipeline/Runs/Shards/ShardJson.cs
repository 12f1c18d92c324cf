using System.Text.Json.Serialization;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>JSON of plans and markers: snake_case, indented, nothing for null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ShardPlan))]
[JsonSerializable(typeof(ShardMarker))]
internal sealed partial class ShardJson : JsonSerializerContext
{
    /// <summary>For files that people open.</summary>
    public static ShardJson Indented => Default;
}
