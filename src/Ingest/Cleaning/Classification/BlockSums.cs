using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Running sums over the blocks of a page, so that any run of blocks (a container, a window) costs the same to sum up.</summary>
internal sealed class BlockSums
{
    private readonly int[] _characters;
    private readonly int[] _words;
    private readonly int[] _sentences;
    private readonly double[] _links;
    private readonly double[] _prose;
    private readonly double[] _score;

    public BlockSums(IReadOnlyList<Block> blocks, TextShape[] shapes, float[] textScores)
    {
        int n = blocks.Count + 1;
        _characters = new int[n];
        _words = new int[n];
        _sentences = new int[n];
        _links = new double[n];
        _prose = new double[n];
        _score = new double[n];
        for (int i = 0; i < blocks.Count; i++)
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
