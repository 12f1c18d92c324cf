using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Hashed words of all blocks of a page, in one array.</summary>
internal sealed class PageWords
{
    private readonly uint[] _words;
    private readonly int[] _starts;

    public PageWords(IReadOnlyList<Block> blocks)
    {
        var words = new List<uint>(blocks.Count * 8);
        _starts = new int[blocks.Count + 1];
        Span<uint> own = stackalloc uint[HashedTokens.MaximumWords];
        for (int i = 0; i < blocks.Count; i++)
        {
            words.AddRange(own[..HashedTokens.Words(blocks[i].Text, own)]);
            _starts[i + 1] = words.Count;
        }

        _words = [.. words];
    }

    /// <summary>Words of a block, at most <see cref="HashedTokens.MaximumWords"/>.</summary>
    public ReadOnlySpan<uint> Of(int block) => _words.AsSpan(_starts[block], _starts[block + 1] - _starts[block]);

    /// <summary>Words of consecutive blocks.</summary>
    /// <param name="first">The first block.</param>
    /// <param name="end">The one behind the last.</param>
    public ReadOnlySpan<uint> Of(int first, int end) => _words.AsSpan(_starts[first], _starts[end] - _starts[first]);
}
