using System.Globalization;
using System.IO.Compression;
using System.Text;
using Ingest.Sources;

namespace Ingest.Benchmarks.Runs;

/// <summary>Writes pages as WARC 1.0 response records.</summary>
internal static class WarcDump
{
    /// <summary>A file with a gzip member for each page, as crawlers write them.</summary>
    public static void Write(string path, IEnumerable<RawItem> pages)
    {
        using FileStream file = File.Create(path);
        int number = 0;
        foreach (RawItem page in pages)
        {
            using var member = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
            member.Write(Record(page.Url ?? "https://bench.example/", page.DecodedBody ?? "", number++));
        }
    }

    /// <summary>One record.</summary>
    public static byte[] Record(string url, string html, int number)
    {
        byte[] body = Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html);
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:bench:{number}>\r\nWARC-Date: 2024-05-06T07:08:09Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head), .. body, .. "\r\n\r\n"u8];
    }
}
