using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Running sums over the blocks of a page, so that any run of blocks (a container, a window) costs the same to sum up.</summary>
internal sealed class BlockSums
{
    private readonly PageArray<int> _characters;
    private readonly PageArray<int> _words;
    private readonly PageArray<int> _sentences;
    private readonly PageArray<double> _links;
    private readonly PageArray<double> _prose;
    private readonly PageArray<double> _score;

    public BlockSums(Block[] blocks, PageArray<TextShape> shapes, PageArray<float> textScores, PageArrays arrays)
    {
        int n = blocks.Length + 1;
        _characters = arrays.Rent<int>(n);
        _words = arrays.Rent<int>(n);
        _sentences = arrays.Rent<int>(n);
        _links = arrays.Rent<double>(n);
        _prose = arrays.Rent<double>(n);
        _score = arrays.Rent<double>(n);
        _characters[0] = _words[0] = _sentences[0] = 0;
        _links[0] = _prose[0] = _score[0] = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            ref readonly TextShape shape = ref shapes[i];
            _characters[i + 1] = _characters[i] + shape.Characters;
            _words[i + 1] = _words[i] + shape.Words;
            _sentences[i + 1] = _sentences[i] + shape.SentenceEnds;
            _links[i + 1] = _links[i] + (blocks[i].LinkCharacters ?? float.NaN);
            _prose[i + 1] = _prose[i] + ProseOf(blocks[i], shape);
            _score[i + 1] = _score[i] + (textScores[i] * (double)shape.Words);
        }
    }

    /// <summary>Characters of prose in one block: its text outside links if it has sentences, half without an end mark but long.</summary>
    public static float ProseOf(Block block, in TextShape shape)
    {
        int free = shape.Characters - (block.LinkCharacters ?? 0);
        return shape.SentenceEnds > 0 && shape.Words > 6 ? free : shape.Words > 20 ? free / 2f : 0;
    }

    public int CharactersBefore(int block) => _characters[block];

    public double ProseBefore(int block) => _prose[block];

    /// <summary>Sums over blocks <paramref name="first"/> to <paramref name="end"/>, exclusive.</summary>
    public BlockTotals Between(int first, int end) => new(
        end - first,
        _characters[end] - _characters[first],
        (float)(_links[end] - _links[first]),
        _words[end] - _words[first],
        _sentences[end] - _sentences[first],
        (float)(_prose[end] - _prose[first]),
        (float)(_score[end] - _score[first]));
}
