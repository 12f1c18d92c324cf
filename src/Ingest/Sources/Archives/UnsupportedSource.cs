using Ingest.Outcomes;

namespace Ingest.Sources.Archives;

/// <summary>Containers that hold pages but are not read: they are refused by name rather than taken for binary files.</summary>
internal sealed class UnsupportedSource : ISource
{
    private static readonly (byte[] Magic, string Name)[] Formats =
    [
        ([0x04, 0x22, 0x4D, 0x18], "lz4"),
        ([0x02, 0x21, 0x4C, 0x18], "lz4 (legacy frame)"),
        ([.. "filedesc://"u8], "ARC (the predecessor of WARC)"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "7z"),
        ([.. "Rar!\u001a\u0007"u8], "RAR"),
        ([.. "LZIP\u0001"u8], "lzip"),
        ([0x1F, 0x9D], "compress (.Z)"),
    ];

    public bool Recognises(SourceProbe probe) => NameOf(probe.Head.Span) is not null;

    public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken)
    {
        string? name = NameOf(input.Content.Window.Span);
        yield return SourceReport.Fault(
            new ItemLocation(input.Path), SourceCodes.FormatUnsupported, $"{name} cannot be read; convert it to a supported format first");
    }

    private static string? NameOf(ReadOnlySpan<byte> head)
    {
        foreach ((byte[] magic, string name) in Formats)
        {
            if (head.StartsWith(magic))
            {
                return name;
            }
        }

        return null;
    }
}
