using System.IO.Compression;
using System.Text.Json;
using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Benchmarks.EndToEnd;

/// <summary>Pages of the shared evaluation kit, in memory, so that disk and decompression stay out of the figures.</summary>
internal static class LabelledPages
{
    /// <summary>Reads every <c>id</c>, <c>url</c> and one content field of gzipped JSONL files.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="field"><c>html</c> or <c>text</c>.</param>
    public static List<RawItem> Read(IEnumerable<string> paths, string field)
    {
        var items = new List<RawItem>();
        foreach (string path in paths.Order(StringComparer.Ordinal))
        {
            using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var reader = new StreamReader(gzip);
            while (reader.ReadLine() is { } line)
            {
                using var row = JsonDocument.Parse(line);
                items.Add(new RawItem
                {
                    Location = new ItemLocation(path),
                    RecordId = row.RootElement.GetProperty("id").GetString(),
                    Url = row.RootElement.GetProperty("url").GetString(),
                    DecodedBody = row.RootElement.GetProperty(field).GetString(),
                    Kind = field == "html" ? ContentKind.Html : ContentKind.PlainText,
                });
            }
        }

        return items;
    }
}
