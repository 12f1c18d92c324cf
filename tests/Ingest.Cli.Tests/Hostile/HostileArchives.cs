using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Ingest.Cli.Tests.Hostile;

/// <summary>Archives and compressed files that lie, nest, escape or break off.</summary>
internal static class HostileArchives
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><html><head><title>Quay</title></head><body><p>Three gulls share the bollard, and each of them believes that it was there first.</p></body></html>");

    public static IEnumerable<HostileInput> All()
    {
        yield return new("bomb.gz", Gzip(new byte[300 << 20]), HostileOutcome.Reject);
        yield return new("cut.html.gz", Gzip(Page)[..^12], HostileOutcome.Both);
        yield return new("wrong-checksum.html.gz", WithFlippedByte(Gzip(Page), fromEnd: 6), HostileOutcome.Both);
        yield return new("trailing-garbage.html.gz", [.. Gzip(Page), .. "not gzip"u8], HostileOutcome.Either);
        yield return new("empty.gz", [], HostileOutcome.Reject);
        yield return new("header-only.gz", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3], HostileOutcome.Reject);
        yield return new("cut.zst", [0x28, 0xB5, 0x2F, 0xFD, 0x24, 0x10], HostileOutcome.Reject);
        yield return new("cut.xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 0x00], HostileOutcome.Reject);
        yield return new("cut.bz2", [.. "BZh91AY&SY"u8, 1, 2, 3], HostileOutcome.Reject);
        yield return new("some.lz4", [0x04, 0x22, 0x4D, 0x18, 0x64, 0x40, 0xA7], HostileOutcome.Reject);
        yield return new("escaping-names.zip", Zip(("../../etc/passwd.html", Page), ("/root/a.html", Page), ("C:\\a.html", Page), ("ok.html", Page)), HostileOutcome.Both);
        yield return new("bomb-inside.zip", Zip(("zeros.html", new byte[300 << 20]), ("ok.html", Page)), HostileOutcome.Both);
        yield return new("nested.zip", Nested(20), HostileOutcome.Reject);
        yield return new("cut.zip", Zip(("a.html", Page), ("b.html", Page))[..^30], HostileOutcome.Reject);
        yield return new("broken-entry.zip", WithFlippedByte(Zip(("a.html", Page), ("b.html", Page)), fromStart: 60), HostileOutcome.Both);
        yield return new("wrong-size.zip", WithLyingSize(Zip(("a.html", Page), ("b.html", Page))), HostileOutcome.Either);
        yield return new("many-entries.zip", Zip([.. Enumerable.Range(0, 2_000).Select(i => ($"{i}.txt", "A line about the weather at sea, and nothing else today.\n"u8.ToArray()))]), HostileOutcome.Record);
        yield return new("links.tar", TarWithLinks(), HostileOutcome.Both);
        yield return new("cut.tar", TarWithLinks()[..700], HostileOutcome.Reject);
        yield return new("escaping.tar", Tar(("../../a.html", Page), ("ok.html", Page)), HostileOutcome.Both);
        yield return new("cut.warc", Warc(Page, declared: Page.Length)[..^80], HostileOutcome.Reject);
        yield return new("lying-length.warc", [.. Warc(Page, declared: 30), .. Warc(Page, declared: Page.Length)], HostileOutcome.Both);
        yield return new("huge-length.warc", Warc(Page, declared: long.MaxValue), HostileOutcome.Reject);
        yield return new("negative-length.warc", Warc(Page, declared: -1), HostileOutcome.Reject);
        yield return new("no-length.warc", Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: response\r\n\r\nhello\r\n\r\n"), HostileOutcome.Reject);
        yield return new("endless-header.warc", Encoding.ASCII.GetBytes("WARC/1.0\r\n" + new string('X', 3_000_000)), HostileOutcome.Reject);
        yield return new("cut.mhtml", Encoding.ASCII.GetBytes("From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>The boundary that should close this part never arrives, but the words did.</p>\r\n"), HostileOutcome.Either);
        yield return new("cut.parquet", [.. "PAR1"u8, 0, 0, 0, 0, 1, 0, 0, 0, .. "PAR1"u8], HostileOutcome.Reject);
    }

    private static byte[] Gzip(byte[] data)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(data);
        }

        return buffer.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return buffer.ToArray();
    }

    private static byte[] Nested(int depth)
    {
        byte[] inner = Zip(("page.html", Page));
        for (int i = 0; i < depth; i++)
        {
            inner = Zip(($"level{i}.zip", inner));
        }

        return inner;
    }

    private static byte[] Tar(params (string Name, byte[] Content)[] entries)
    {
        using var buffer = new MemoryStream();
        using (var tar = new TarWriter(buffer, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
            }
        }

        return buffer.ToArray();
    }

    private static byte[] TarWithLinks()
    {
        using var buffer = new MemoryStream();
        using (var tar = new TarWriter(buffer, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.html") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.CharacterDevice, "zero") { DeviceMajor = 1, DeviceMinor = 5 });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "ok.html") { DataStream = new MemoryStream(Page) });
        }

        return buffer.ToArray();
    }

    private static byte[] Warc(byte[] body, long declared)
    {
        string head = $"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://quay.example/\r\nWARC-Record-ID: <urn:x:{declared}>\r\nContent-Type: text/html\r\nContent-Length: {declared}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body, .. "\r\n\r\n"u8];
    }

    private static byte[] WithFlippedByte(byte[] data, int fromStart = -1, int fromEnd = -1)
    {
        data[fromStart >= 0 ? fromStart : data.Length - fromEnd] ^= 0x55;
        return data;
    }

    private static byte[] WithLyingSize(byte[] zip)
    {
        int central = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        zip[central + 24] = 7;
        zip[central + 25] = zip[central + 26] = zip[central + 27] = 0;
        return zip;
    }
}
