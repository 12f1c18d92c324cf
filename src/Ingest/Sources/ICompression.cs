namespace Ingest.Sources;

/// <summary>A compression that may be wrapped around any input.</summary>
internal interface ICompression
{
    /// <summary>File name suffixes it adds, lower case with dot (<c>.gz</c>).</summary>
    IReadOnlyList<string> Suffixes { get; }

    /// <summary>Whether the first bytes are those of this compression.</summary>
    bool Recognises(ReadOnlySpan<byte> head);

    /// <summary>
    /// Decompresses to the end of all members. Reading may throw <see cref="DamagedStreamException"/> or the decoder's own
    /// exception, wrapped by <see cref="InputStream"/>; bytes read before stay valid.
    /// </summary>
    Stream Open(InputStream compressed);

    /// <summary>The defect behind an exception of the decoder; null when the exception is not the decoder's.</summary>
    StreamDefect? Explain(Exception exception);
}
