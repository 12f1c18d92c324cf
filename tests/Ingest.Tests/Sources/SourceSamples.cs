using System.Formats.Tar;
using System.Text;
using Ingest.Sources;
using Parquet;
using Parquet.Schema;

namespace Ingest.Tests.Sources;

/// <summary>A small sound input for every container of the catalog, by name. What the contract and the fuzzing tests read.</summary>
internal static class SourceSamples
{
    private const string Row = "{\"id\":1,\"url\":\"https://e.org/\",\"text\":\"Grüße 世界\"}\n";

    private static readonly long[] Ids = [0, 1];
    private static readonly string[] Texts = ["Grüße", "世界"];

    /// <summary>The options they are read with.</summary>
    public static SourceOptions Options { get; } = new() { TextSeparator = "%%%" };

    /// <summary>The samples.</summary>
    public static IReadOnlyDictionary<string, byte[]> Of { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["warc"] = Encoding.UTF8.GetBytes(Dumps.Response(Dumps.Html) + Dumps.WarcRecord("metadata", "x: y", "application/warc-fields") + Dumps.Response(Dumps.Html, "https://example.org/second")),
        ["zip"] = Dumps.Zip(("a.html", Dumps.Html), ("b.jsonl", Row)),
        ["tar"] = Dumps.Tar(TarEntryFormat.Pax, ("a.html", Dumps.Html), ("b.jsonl", Row)),
        ["jsonl"] = Encoding.UTF8.GetBytes(Row + Row),
        ["json"] = Encoding.UTF8.GetBytes($"[{Row},{Row}]"),
        ["csv"] = Encoding.UTF8.GetBytes("id,text\n1,\"Grüße, 世界\"\n2,two\n"),
        ["mhtml"] = Encoding.UTF8.GetBytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n--b--\r\n"),
        ["text"] = Encoding.UTF8.GetBytes("one\n%%%\ntwo\n"),
        ["file"] = Encoding.UTF8.GetBytes(Dumps.Html),
        ["unsupported"] = [0x04, 0x22, 0x4D, 0x18, 0, 1, 2],
        ["parquet"] = Parquet().GetAwaiter().GetResult(),
    };

    private static async Task<byte[]> Parquet()
    {
        var id = new DataField<long>("id");
        var text = new DataField<string>("text");
        using var stream = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(id, text), stream))
        {
            using ParquetRowGroupWriter rows = writer.CreateRowGroup();
            await rows.WriteAsync<long>(id, Ids);
            await rows.WriteAsync(text, Texts);
        }

        return stream.ToArray();
    }
}
