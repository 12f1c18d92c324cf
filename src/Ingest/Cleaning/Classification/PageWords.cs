using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Hashed words of all blocks of a page, in one array.</summary>
internal sealed class PageWords
{
    private readonly PageArray<uint> _words;
    private readonly PageArray<int> _starts;

    public PageWords(IReadOnlyList<Block> blocks, PageArrays arrays)
    {
        _starts = arrays.Rent<int>(blocks.Count + 1);
        _words = arrays.Rent<uint>(blocks.Sum(MaximumOf));
        _starts[0] = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            _starts[i + 1] = _starts[i] + HashedTokens.Words(blocks[i].Text, _words.Span.Slice(_starts[i], MaximumOf(blocks[i])));
        }
    }

    /// <summary>How many blocks.</summary>
    public int Blocks => _starts.Length - 1;

    /// <summary>Words of a block, at most <see cref="HashedTokens.MaximumWords"/>.</summary>
    public ReadOnlySpan<uint> Of(int block) => _words.Span.Slice(_starts[block], _starts[block + 1] - _starts[block]);

    /// <summary>Words of consecutive blocks.</summary>
    /// <param name="first">The first block.</param>
    /// <param name="end">The one behind the last.</param>
    public ReadOnlySpan<uint> Of(int first, int end) => _words.Span.Slice(_starts[first], _starts[end] - _starts[first]);

    /// <summary>How many of some words occur among others.</summary>
    public static int CountIn(ReadOnlySpan<uint> words, ReadOnlySpan<uint> others)
    {
        int count = 0;
        foreach (uint word in words)
        {
            count += others.Contains(word) ? 1 : 0;
        }

        return count;
    }

    private static int MaximumOf(Block block) => Math.Min(HashedTokens.MaximumWords, block.Text.Length);
}
