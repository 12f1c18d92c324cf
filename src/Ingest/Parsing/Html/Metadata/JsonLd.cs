using System.Text.Json;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>Reads schema.org objects from JSON-LD scripts.</summary>
internal static class JsonLd
{
    // Scripts of real pages are below 300 KB; product listings are the largest.
    private const int MaximumCharacters = 2_000_000;
    private const int MaximumDepth = 64;
    private const int MaximumObjects = 500;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaximumDepth };

    // The properties that lead from one object to others about the same page. Comments, items of lists, related pages are not among them.
    private static readonly string[] Links = ["@graph", "mainEntity", "mainEntityOfPage"];

    /// <summary>Adds the objects of one script, in order; nothing when it is no JSON.</summary>
    public static void Read(ReadOnlyMemory<char> script, List<SchemaObject> objects, bool readsBodies)
    {
        if (script.Length > MaximumCharacters || Parse(script) is not { } document)
        {
            return;
        }

        using (document)
        {
            var named = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            var queue = new Queue<(JsonElement Element, int Depth)>();
            queue.Enqueue((document.RootElement, 0));
            var found = new List<JsonElement>();
            while (queue.TryDequeue(out (JsonElement Element, int Depth) next) && found.Count < MaximumObjects)
            {
                Expand(next.Element, next.Depth, queue, found, named);
            }

            foreach (JsonElement element in found)
            {
                objects.Add(SchemaReader.Read(element, named, readsBodies));
            }
        }
    }

    private static void Expand(
        JsonElement element, int depth, Queue<(JsonElement Element, int Depth)> queue, List<JsonElement> found, Dictionary<string, JsonElement> named)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                queue.Enqueue((item, depth));
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("@id", out JsonElement id) && id.ValueKind == JsonValueKind.String && element.TryGetProperty("@type", out _))
            {
                named.TryAdd(id.GetString()!, element);
            }

            if (element.TryGetProperty("@type", out _))
            {
                found.Add(element);
            }

            foreach (string link in Links)
            {
                if (depth < 4 && element.TryGetProperty(link, out JsonElement linked))
                {
                    queue.Enqueue((linked, depth + 1));
                }
            }
        }
    }

    private static JsonDocument? Parse(ReadOnlyMemory<char> script)
    {
        try
        {
            return JsonDocument.Parse(script, Options);
        }
        catch (JsonException)
        {
            return ParseRepaired(script);
        }
    }

    // Content systems put raw line breaks into strings, wrap the script in a comment or CDATA, or end it with a semicolon.
    private static JsonDocument? ParseRepaired(ReadOnlyMemory<char> script)
    {
        ReadOnlySpan<char> text = script.Span;
        int start = text.IndexOfAny('{', '[');
        int end = text.LastIndexOfAny('}', ']');
        if (start < 0 || end <= start)
        {
            return null;
        }

        char[] repaired = text[start..(end + 1)].ToArray();
        for (int i = 0; i < repaired.Length; i++)
        {
            repaired[i] = repaired[i] < ' ' ? ' ' : repaired[i];
        }

        try
        {
            return JsonDocument.Parse(repaired.AsMemory(), Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
