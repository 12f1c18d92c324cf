using Ingest.Outcomes;

namespace Ingest.Sources.Archives;

/// <summary>
/// TAR, read as a stream; each regular file is an input of its own. Links and devices are passed over. After a broken header
/// reading goes on at the next block that is one.
/// </summary>
internal sealed class TarSource : ISource
{
    private const int MaximumNameBytes = 64 * 1024;

    public bool Recognises(SourceProbe probe) => TarHeader.IsHeader(probe.Head.Span);

    public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken)
    {
        var paths = new EntryPaths(input.Path);
        string? longName = null;
        long? longSize = null;
        while (NextHeader(input.Content, out TarHeader? header, out SourceEvent? fault, input.Path))
        {
            if (fault is not null)
            {
                yield return fault;
                (longName, longSize) = (null, null);
                if (input.Content.Peek(1).Length == 0)
                {
                    yield break;
                }
            }
            else if (header!.Type is 'L' or 'x')
            {
                byte[] text = ReadExtension(input.Content, header.Size);
                longName = (header.Type == 'L' ? TarHeader.Text(text) : PaxRecords.Find(text, "path"u8)) ?? longName;
                longSize = header.Type == 'L' ? longSize : PaxRecords.FindSize(text);
            }
            else
            {
                TarHeader entry = header with { Name = longName ?? header.Name, Size = longSize ?? header.Size };
                (longName, longSize) = (null, null);
                var content = new TarEntryStream(input.Content, entry.Size);
                foreach (SourceEvent item in ReadEntry(input, entry, content, paths, cancellationToken))
                {
                    yield return item;
                }

                input.Content.Skip(content.Left + Padding(entry.Size));
            }
        }
    }

    private static IEnumerable<SourceEvent> ReadEntry(
        SourceInput input, TarHeader entry, TarEntryStream content, EntryPaths paths, CancellationToken cancellationToken)
    {
        // Folders, and the extensions for global settings, links' long names and volume labels, stand for no content.
        if (entry.Type is '5' or 'g' or 'K' or 'V' || (entry.Type is '0' or '\0' && entry.Name.EndsWith('/')))
        {
            return [];
        }

        string path = paths.Of(entry.Name);
        var location = new ItemLocation(path);
        return entry.Type switch
        {
            _ when !EntryName.IsSafe(entry.Name) => [SourceReport.Fault(location, ArchiveCodes.NameUnsafe, "the entry's name points outside the archive")],
            '0' or '\0' or '7' => input.ReadNested(path, content, cancellationToken),
            '1' or '2' or '3' or '4' or '6' => [SourceReport.Skip(location, ArchiveCodes.NotAFile, "a link or a device")],
            _ => [SourceReport.Fault(location, ArchiveCodes.MethodUnsupported, $"entries of type '{(char.IsAscii(entry.Type) ? entry.Type : '?')}' cannot be read")],
        };
    }

    /// <summary>The next header, or the fault that stands in its place; false at the end.</summary>
    private static bool NextHeader(InputStream stream, out TarHeader? header, out SourceEvent? fault, string path)
    {
        header = null;
        var location = new ItemLocation(path) { RecordOffset = stream.Position };
        bool broken = false;
        bool sawEnd = false;
        while (stream.Peek(TarHeader.BlockLength) is { Length: >= TarHeader.BlockLength } window)
        {
            ReadOnlySpan<byte> block = window.Span[..TarHeader.BlockLength];
            bool isHeader = TarHeader.IsHeader(block);
            if (broken && isHeader)
            {
                fault = SourceReport.Fault(location, ArchiveCodes.TarBroken, "not a tar header; reading goes on at the next one");
                return true;
            }

            header = isHeader ? TarHeader.Parse(block) : null;
            sawEnd |= !isHeader && !block.ContainsAnyExcept((byte)0);
            broken |= header is null && block.ContainsAnyExcept((byte)0);
            stream.Advance(TarHeader.BlockLength);
            if (header is not null)
            {
                fault = null;
                return true;
            }
        }

        fault = End(stream, location, broken, sawEnd);
        return fault is not null;
    }

    /// <summary>A whole archive ends with blocks of zeros; without them it was cut, be it between two entries.</summary>
    private static SourceEvent? End(InputStream stream, ItemLocation location, bool broken, bool sawEnd)
    {
        int left = stream.Window.Length;
        stream.Advance(left);
        if (stream.TryTakeDefect(out StreamDefect? defect))
        {
            return SourceReport.Fault(location, defect);
        }

        return broken ? SourceReport.Fault(location, ArchiveCodes.TarBroken, "not a tar header, and none follows")
            : sawEnd ? null
            : SourceReport.Fault(location, ArchiveCodes.TarTruncated, "the archive ends without its end mark: it was cut");
    }

    private static byte[] ReadExtension(InputStream stream, long size)
    {
        byte[] text = ItemBytes.ReadUpTo(stream, Math.Min(size, MaximumNameBytes));
        stream.Skip(size - text.Length + Padding(size));
        return text;
    }

    private static long Padding(long size) => -size & (TarHeader.BlockLength - 1);
}
