using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Ingest.Cleaning.Templates;

/// <summary>The JSON form of templates: hosts and blocks in order, so that the same templates are the same bytes.</summary>
internal static class SiteTemplatesFile
{
    private const string Format = "ingest-site-templates";
    private const int Version = 1;

    /// <summary>Writes templates in the order given.</summary>
    public static void Write(Stream stream, IEnumerable<SiteTemplate> templates)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteNumber("version", Version);
        writer.WriteStartArray("hosts");
        foreach (SiteTemplate template in templates)
        {
            writer.WriteStartObject();
            writer.WriteString("host", template.Host);
            writer.WriteNumber("pages", template.Pages);
            writer.WriteStartObject("pages_with");
            foreach ((ulong key, int pages) in template.PagesWith.OrderBy(block => block.Key))
            {
                writer.WriteNumber(key.ToString("x16", CultureInfo.InvariantCulture), pages);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Reads templates.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static SiteTemplates Read(Stream stream)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(stream);
            JsonElement root = document.RootElement;
            if (root.GetProperty("format").GetString() != Format || root.GetProperty("version").GetInt32() != Version)
            {
                throw new InvalidDataException($"this is not {Format} version {Version}");
            }

            return new SiteTemplates([.. root.GetProperty("hosts").EnumerateArray().Select(ReadHost)]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"this is not {Format} version {Version}: {exception.Message}", exception);
        }
    }

    private static SiteTemplate ReadHost(JsonElement host) => new(
        host.GetProperty("host").GetString() ?? "",
        Math.Max(1, host.GetProperty("pages").GetInt32()),
        host.GetProperty("pages_with").EnumerateObject().ToFrozenDictionary(
            block => ulong.Parse(block.Name, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            block => block.Value.GetInt32()));
}
