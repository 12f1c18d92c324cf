using System.Buffers.Binary;
using System.IO.Compression;
using Ingest.Outcomes;

namespace Ingest.Sources.Archives;

/// <summary>
/// ZIP, read by its directory; each entry is an input of its own. A ZIP with a <c>datapackage.json</c> and an <c>archive</c>
/// folder is a WACZ: only the WARC files in that folder are read.
/// </summary>
internal sealed class ZipSource : ISource
{
    private const uint LocalSignature = 0x04034B50;
    private const int LocalLength = 30;
    private const int Stored = 0;
    private const int Deflated = 8;

    public bool Recognises(SourceProbe probe) =>
        probe.Head.Span.StartsWith("PK\u0003\u0004"u8) || probe.Head.Span.StartsWith("PK\u0005\u0006"u8);

    public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken)
    {
        if (SeekableContent.Open(input, out SourceEvent? fault) is not { } stream)
        {
            yield return fault!;
            yield break;
        }

        List<ZipEntry> entries = ZipDirectory.Read(stream, input.Options.MaximumItemBytes, out StreamDefect? problem) ?? [];
        if (OfficeDocument.Find(entries, new ItemLocation(input.Path)) is { } document)
        {
            yield return document;
            yield break;
        }

        HashSet<ZipEntry> overlapping = Overlapping(entries);
        bool isWacz = IsWacz(entries);
        var paths = new EntryPaths(input.Path);
        foreach (ZipEntry entry in entries)
        {
            if (entry.IsFolder)
            {
                continue;
            }

            string path = paths.Of(entry.Name);
            foreach (SourceEvent item in Refuse(entry, path, isWacz, overlapping) is { } refusal
                ? [refusal]
                : ReadEntry(input, stream, entry, path, cancellationToken))
            {
                yield return item;
            }
        }

        if (problem is not null)
        {
            yield return SourceReport.Fault(new ItemLocation(input.Path), problem);
        }
    }

    private static IEnumerable<SourceEvent> ReadEntry(
        SourceInput input, Stream stream, ZipEntry entry, string path, CancellationToken cancellationToken)
    {
        byte[] local = ZipDirectory.ReadAt(stream, entry.Offset, LocalLength);
        if (local.Length < LocalLength || BinaryPrimitives.ReadUInt32LittleEndian(local) != LocalSignature)
        {
            return [SourceReport.Fault(new ItemLocation(path), ArchiveCodes.ZipEntryBroken, "the entry is not where the directory says")];
        }

        stream.Position = entry.Offset + LocalLength
            + BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(26)) + BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(28));
        Stream packed = new PartStream(stream, entry.PackedSize);
        Stream content = entry.Method == Deflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
        var checkedContent = new InputStream(new ZipEntryStream(content, entry), Explain, input.Expansion.Count);
        return input.ReadNested(path, checkedContent, cancellationToken);
    }

    private static SourceEvent? Refuse(ZipEntry entry, string path, bool isWacz, HashSet<ZipEntry> overlapping)
    {
        var location = new ItemLocation(path);
        return entry switch
        {
            _ when !EntryName.IsSafe(entry.Name) => SourceReport.Fault(location, ArchiveCodes.NameUnsafe, "the entry's name points outside the archive"),
            { IsRegular: false } => SourceReport.Skip(location, ArchiveCodes.NotAFile, "a link or a device"),
            _ when isWacz && !IsWarcOfWacz(entry) => SourceReport.Skip(location, ArchiveCodes.WaczNotWarc, "an index or a description of the WACZ"),
            { IsEncrypted: true } => SourceReport.Fault(location, ArchiveCodes.Encrypted, "the entry is encrypted"),
            { Method: not (Stored or Deflated) } => SourceReport.Fault(location, ArchiveCodes.MethodUnsupported, $"compression method {entry.Method} cannot be read"),
            { PackedSize: < 0 } or { Size: < 0 } or { Offset: < 0 } => SourceReport.Fault(location, ArchiveCodes.ZipEntryBroken, "the entry's size or place cannot be right"),
            _ when overlapping.Contains(entry) => SourceReport.Fault(location, ArchiveCodes.ZipEntriesOverlap, "the entry overlaps another, as in decompression bombs"),
            _ => null,
        };
    }

    private static StreamDefect? Explain(Exception exception) => exception switch
    {
        DamagedStreamException damaged => damaged.Defect,
        InvalidDataException => new StreamDefect(ArchiveCodes.ZipEntryBroken, "the entry's compressed data is broken"),
        IOException => new StreamDefect(SourceCodes.InputUnreadable, exception.Message),
        _ => null,
    };

    private static HashSet<ZipEntry> Overlapping(List<ZipEntry> entries)
    {
        var overlapping = new HashSet<ZipEntry>(ReferenceEqualityComparer.Instance);
        long end = 0;
        foreach (ZipEntry entry in entries.OrderBy(entry => entry.Offset))
        {
            if (entry.Offset < end)
            {
                overlapping.Add(entry);
            }

            // A negative size is refused elsewhere; a sum beyond the range of long would be one too.
            end = Math.Max(end, entry.Offset + LocalLength + Math.Clamp(entry.PackedSize, 0, long.MaxValue / 4));
        }

        return overlapping;
    }

    private static bool IsWacz(List<ZipEntry> entries) =>
        entries.Exists(entry => entry.Name == "datapackage.json") && entries.Exists(IsWarcOfWacz);

    private static bool IsWarcOfWacz(ZipEntry entry) => entry.Name.StartsWith("archive/", StringComparison.Ordinal)
        && (entry.Name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase));
}
