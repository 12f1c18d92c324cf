using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Ingest.Tests.Sources;

/// <summary>Small inputs of every format, built in code.</summary>
internal static class Dumps
{
    public const string Html = "<!DOCTYPE html><html><head><title>T</title></head><body><p>Page body of some length.</p></body></html>";

    public static string WarcRecord(string type, string body, string contentType, string uri = "https://example.org/a", string extra = "")
    {
        int length = Encoding.UTF8.GetByteCount(body);
        return $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n"
            + $"WARC-Record-ID: <urn:uuid:{type}-{uri.Length}>\r\n{extra}Content-Type: {contentType}\r\nContent-Length: {length}\r\n\r\n{body}\r\n\r\n";
    }

    public static string Response(string body, string uri = "https://example.org/a", string status = "200 OK", string fields = "Content-Type: text/html; charset=utf-8\r\n") =>
        WarcRecord("response", $"HTTP/1.1 {status}\r\n{fields}\r\n{body}", "application/http; msgtype=response", uri);

    public static byte[] ResponseBytes(byte[] body, string fields)
    {
        byte[] head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{fields}\r\n");
        byte[] record = Encoding.ASCII.GetBytes(
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nContent-Type: application/http\r\nContent-Length: {head.Length + body.Length}\r\n\r\n");
        return Reading.Join(record, head, body, "\r\n\r\n"u8.ToArray());
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Zip(params (string Name, string Content)[] entries) =>
        Zip([.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Content)))]);

    public static byte[] Tar(TarEntryFormat format, params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, format, leaveOpen: true))
        {
            foreach ((string name, string content) in entries)
            {
                TarEntry entry = format switch
                {
                    TarEntryFormat.Pax => new PaxTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
                    _ => new UstarTarEntry(TarEntryType.RegularFile, name),
                };
                entry.DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content));
                tar.WriteEntry(entry);
            }
        }

        return bytes.ToArray();
    }
}
