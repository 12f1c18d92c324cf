namespace Ingest.Sources.Compression;

/// <summary>Gzip, every member of it, each trailer checked.</summary>
internal sealed class GzipCompression : ICompression
{
    public IReadOnlyList<string> Suffixes { get; } = [".gz", ".gzip", ".tgz"];

    public bool Recognises(ReadOnlySpan<byte> head) => GzipHeader.IsAt(head);

    public Stream Open(InputStream compressed) => new GzipMemberStream(compressed);

    public StreamDefect? Explain(Exception exception) => exception switch
    {
        DamagedStreamException damaged => damaged.Defect,
        InvalidDataException => new StreamDefect(GzipMemberStream.DataInvalid, "the gzip data is broken"),
        _ => null,
    };
}
