using System.Globalization;
using System.Text.Json;

namespace Ingest.Cli.Settings;

/// <summary>Reads settings from a JSON file: one object, keys as the flags without hyphens in front.</summary>
internal static class ConfigurationFile
{
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            using JsonDocument document = JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new SettingsException([$"{path}: a configuration is one JSON object"]);
            }

            return document.RootElement.EnumerateObject().ToDictionary(property => property.Name, property => TextOf(path, property), StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException([$"{path}: {exception.Message}"]);
        }
    }

    private static string TextOf(string path, JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => property.Value.GetString()!,
        JsonValueKind.Number => property.Value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => string.Join(',', property.Value.EnumerateArray().Select(item => item.ToString())),
        JsonValueKind.Object => string.Join(',', property.Value.EnumerateObject().Select(item => $"{item.Name}={item.Value}")),
        _ => throw new SettingsException([string.Create(CultureInfo.InvariantCulture, $"{path}: {property.Name} has no value")]),
    };
}
