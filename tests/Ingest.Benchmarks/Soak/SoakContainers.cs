using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Ingest.Benchmarks.Soak;

/// <summary>Writes made-up pages as each container of the catalog.</summary>
internal static class SoakContainers
{
    /// <summary>A file of one container.</summary>
    /// <param name="container">Its name in the source catalog.</param>
    /// <param name="pages">Where pages come from.</param>
    /// <returns>File name ending, content, and how many items a reader has to find in it.</returns>
    /// <exception cref="NotSupportedException">The catalog has a container that nothing is made for here.</exception>
    public static (string Extension, byte[] Content, int Items) Make(string container, SoakPages pages)
    {
        int count = 1 + pages.Below(30);
        return container switch
        {
            "warc" => (".warc", Joined(count, i => Warc(pages.Html(), i)), count),
            "zip" => (".zip", Zip(count, pages), count),
            "parquet" => (".parquet", Parquet(count, pages), count),
            "unsupported" => (".lz4", [0x04, 0x22, 0x4D, 0x18, 0x64, 0x40, 0xA7], 1),
            "tar" => (".tar", Tar(count, pages), count),
            "jsonl" => (".jsonl", Joined(count, i => Row(pages.Html(), i) + "\n"), count),
            "json" => (".json", [(byte)'[', .. Joined(count, i => (i > 0 ? ",\n" : "") + Row(pages.Html(), i)), (byte)']'], count),
            "mhtml" => (".mhtml", Encoding.UTF8.GetBytes(Mhtml(pages.Html())), 1),
            "csv" => (".csv", Joined(count, i => (i == 0 ? "id,url,html\r\n" : "") + CsvRow(pages.Html(), i)), count),
            "text" => (".txt", Joined(count, i => (i > 0 ? "%%%\n" : "") + pages.Text()), count),
            "file" => pages.Below(2) == 0 ? (".html", Encoding.UTF8.GetBytes(pages.Html()), 1) : (".md", Encoding.UTF8.GetBytes(pages.Markdown()), 1),
            _ => throw new NotSupportedException($"nothing is made up for the container {container}: add it to {nameof(SoakContainers)}"),
        };
    }

    private static byte[] Joined(int count, Func<int, string> part) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, count).Select(part)));

    private static string Address(int number) => string.Create(CultureInfo.InvariantCulture, $"https://soak.example/{number}");

    private static string Row(string html, int number) => JsonSerializer.Serialize(new Dictionary<string, string> { ["url"] = Address(number), ["html"] = html });

    private static string CsvRow(string html, int number) => string.Create(CultureInfo.InvariantCulture, $"{number},{Address(number)},\"{html.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n");

    private static string Warc(string html, int number)
    {
        string response = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {Address(number)}\r\nWARC-Record-ID: <urn:soak:{number}>\r\nWARC-Date: 2024-05-06T07:08:09Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {Encoding.UTF8.GetByteCount(response)}\r\n\r\n{response}\r\n\r\n");
    }

    private static string Mhtml(string html) =>
        $"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{html}\r\n--b--\r\n";

    private static byte[] Zip(int count, SoakPages pages)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (int i = 0; i < count; i++)
            {
                using Stream entry = zip.CreateEntry($"pages/{i}.html", CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(pages.Html()));
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Tar(int count, SoakPages pages)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
        {
            for (int i = 0; i < count; i++)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"pages/{i}.html") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(pages.Html())) });
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Parquet(int count, SoakPages pages)
    {
        var url = new DataField<string>("url");
        var html = new DataField<string>("html");
        using var bytes = new MemoryStream();
        WriteAsync().GetAwaiter().GetResult();
        return bytes.ToArray();

        async Task WriteAsync()
        {
            await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(url, html), bytes).ConfigureAwait(false);
            using ParquetRowGroupWriter rows = writer.CreateRowGroup();
            await rows.WriteAsync(url, Enumerable.Range(0, count).Select(Address).ToArray()).ConfigureAwait(false);
            await rows.WriteAsync(html, Enumerable.Range(0, count).Select(_ => pages.Html()).ToArray()).ConfigureAwait(false);
        }
    }
}
