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
            string text = File.ReadAllText(path);
            if (string.IsNullOrWhiteSpace(text))
            {
                throw new SettingsException([$"{path}: the file is empty; a configuration is one JSON object, such as {{\"workers\": 2}}"]);
            }

            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new SettingsException([$"{path}: a configuration is one JSON object"]);
            }

            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            string[] repeated = [.. document.RootElement.EnumerateObject().Where(property => !values.TryAdd(property.Name, TextOf(path, property))).Select(property => property.Name).Distinct()];
            return repeated.Length == 0 ? values : throw new SettingsException([.. repeated.Select(key => $"{path}: {key} stands there more than once: leave one of them")]);
        }
        catch (JsonException exception)
        {
            throw new SettingsException([string.Create(CultureInfo.InvariantCulture, $"{path}: broken JSON in line {(exception.LineNumber ?? 0) + 1}: {exception.Message.Split(" LineNumber:")[0]}")]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
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
