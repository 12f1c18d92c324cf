namespace Ingest.Sources.Compression;

/// <summary>
/// Feeds the inflater while keeping the last chunk it took unread in the stream beneath: .NET's inflater does not say how many
/// bytes of that chunk lie behind the end of the deflate data, so they must still be there when the trailer is searched. Chunks are whole, and
/// begin where the data begins: what the inflater still gives of damaged data does not depend on what was read before.
/// </summary>
internal sealed class DeflateFeed(InputStream compressed) : ForwardStream
{
    private const int MaximumChunk = 8 * 1024;

    /// <summary>Length of the chunk handed out last, all of it still unread beneath.</summary>
    public int ChunkLength { get; private set; }

    /// <summary>Whether the inflater asked for more than there is: the data is cut.</summary>
    public bool AskedBeyondEnd { get; private set; }

    /// <summary>Forgets the last chunk and goes on behind its first <paramref name="consumed"/> bytes.</summary>
    public void Restart(int consumed)
    {
        compressed.Advance(consumed);
        ChunkLength = 0;
        AskedBeyondEnd = false;
    }

    public override int Read(Span<byte> buffer)
    {
        Restart(ChunkLength);
        ReadOnlyMemory<byte> window = compressed.Peek(MaximumChunk);
        ChunkLength = Math.Min(Math.Min(window.Length, buffer.Length), MaximumChunk);
        window.Span[..ChunkLength].CopyTo(buffer);
        AskedBeyondEnd = ChunkLength == 0;
        return ChunkLength;
    }
}
