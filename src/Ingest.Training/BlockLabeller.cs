namespace Ingest.Training;

/// <summary>
/// How much of each block the truth holds. Page and truth are aligned as word sequences: the longest common runs first, each word
/// of the truth used once, so that a menu entry that also occurs in the text does not count; what stays open between two aligned
/// runs is aligned inside that gap only, so that short headings are found where they belong.
/// </summary>
internal sealed class BlockLabeller
{
    private const int SeedWords = 3;
    private const int MaximumCandidates = 24;
    private const int MaximumGapCells = 60_000;
    private const double GapShare = 0.6;
    private readonly int[] _page;
    private readonly int[] _truth;
    private readonly int[] _blockOfWord;
    private readonly int[] _match;
    private readonly bool[] _used;
    private readonly int _blocks;

    private BlockLabeller(IReadOnlyList<string> blocks, string truth)
    {
        var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
        var truthWords = new List<int>();
        foreach (string word in WordRuns.Of(truth))
        {
            vocabulary.TryAdd(word, vocabulary.Count);
            truthWords.Add(vocabulary[word]);
        }

        var pageWords = new List<int>();
        var blockOfWord = new List<int>();
        for (int b = 0; b < blocks.Count; b++)
        {
            foreach (string word in WordRuns.Of(blocks[b]))
            {
                pageWords.Add(vocabulary.GetValueOrDefault(word, -1));
                blockOfWord.Add(b);
            }
        }

        _blocks = blocks.Count;
        _truth = [.. truthWords];
        _page = [.. pageWords];
        _blockOfWord = [.. blockOfWord];
        _match = new int[_page.Length];
        Array.Fill(_match, -1);
        _used = new bool[_truth.Length];
    }

    /// <summary>Share of each block's words that the truth holds, 0–1; NaN for blocks without words.</summary>
    public static float[] Label(IReadOnlyList<string> blocks, string truth)
    {
        var labeller = new BlockLabeller(blocks, truth);
        labeller.Tile();
        labeller.FillGaps();
        return labeller.Shares();
    }

    private void Tile()
    {
        var queue = new PriorityQueue<(int Page, int Truth, int Length), (int, int, int)>();
        void Push(int page, int truth, int length) => queue.Enqueue((page, truth, length), (-length, page, truth));
        Dictionary<(int, int, int), List<int>> index = Index();
        for (int i = 0; i + SeedWords <= _page.Length; i++)
        {
            if (!index.TryGetValue((_page[i], _page[i + 1], _page[i + 2]), out List<int>? places))
            {
                continue;
            }

            foreach (int j in places)
            {
                bool startsEarlier = i > 0 && j > 0 && _page[i - 1] >= 0 && _page[i - 1] == _truth[j - 1];
                if (!startsEarlier)
                {
                    Push(i, j, RunLength(i, j));
                }
            }
        }

        while (queue.TryDequeue(out (int Page, int Truth, int Length) run, out _))
        {
            (int offset, int length) = LongestFree(run.Page, run.Truth, run.Length);
            if (length < SeedWords)
            {
                continue;
            }

            if (length < run.Length)
            {
                Push(run.Page + offset, run.Truth + offset, length);
                continue;
            }

            Mark(run.Page, run.Truth, length);
        }
    }

    private Dictionary<(int, int, int), List<int>> Index()
    {
        var index = new Dictionary<(int, int, int), List<int>>();
        for (int j = 0; j + SeedWords <= _truth.Length; j++)
        {
            (int, int, int) key = (_truth[j], _truth[j + 1], _truth[j + 2]);
            if (!index.TryGetValue(key, out List<int>? places))
            {
                index.Add(key, places = []);
            }

            if (places.Count < MaximumCandidates)
            {
                places.Add(j);
            }
        }

        return index;
    }

    private int RunLength(int page, int truth)
    {
        int length = 0;
        while (page + length < _page.Length && truth + length < _truth.Length && _page[page + length] == _truth[truth + length])
        {
            length++;
        }

        return length;
    }

    private (int Offset, int Length) LongestFree(int page, int truth, int length)
    {
        int best = 0;
        int bestStart = 0;
        int run = 0;
        for (int k = 0; k < length; k++)
        {
            run = _match[page + k] < 0 && !_used[truth + k] ? run + 1 : 0;
            if (run > best)
            {
                best = run;
                bestStart = k - run + 1;
            }
        }

        return (bestStart, best);
    }

    private void Mark(int page, int truth, int length)
    {
        for (int k = 0; k < length; k++)
        {
            _match[page + k] = truth + k;
            _used[truth + k] = true;
        }
    }

    private void FillGaps()
    {
        int i = 0;
        while (i < _page.Length)
        {
            if (_match[i] >= 0)
            {
                i++;
                continue;
            }

            int end = i;
            while (end < _page.Length && _match[end] < 0)
            {
                end++;
            }

            int from = i == 0 ? 0 : _match[i - 1] + 1;
            int to = end == _page.Length ? _truth.Length : _match[end];
            if (to > from && (long)(to - from) * (end - i) <= MaximumGapCells)
            {
                FillGap(i, end, from, to);
            }

            i = end;
        }
    }

    /// <summary>Aligns a gap by longest common subsequence, and takes it over for blocks it covers for the most part.</summary>
    private void FillGap(int first, int end, int from, int to)
    {
        int rows = end - first;
        int columns = to - from;
        var best = new int[rows + 1, columns + 1];
        for (int a = rows - 1; a >= 0; a--)
        {
            for (int b = columns - 1; b >= 0; b--)
            {
                best[a, b] = Same(first + a, from + b) ? best[a + 1, b + 1] + 1 : Math.Max(best[a + 1, b], best[a, b + 1]);
            }
        }

        var found = new List<(int Page, int Truth)>();
        for (int a = 0, b = 0; a < rows && b < columns;)
        {
            if (Same(first + a, from + b))
            {
                found.Add((first + a++, from + b++));
            }
            else if (best[a + 1, b] >= best[a, b + 1])
            {
                a++;
            }
            else
            {
                b++;
            }
        }

        foreach (IGrouping<int, (int Page, int Truth)> block in found.GroupBy(pair => _blockOfWord[pair.Page]))
        {
            if (block.Count() >= GapShare * OpenWords(block.Key, first, end))
            {
                foreach ((int page, int truth) in block)
                {
                    Mark(page, truth, 1);
                }
            }
        }
    }

    private bool Same(int page, int truth) => !_used[truth] && _page[page] == _truth[truth];

    private int OpenWords(int block, int first, int end)
    {
        int open = 0;
        for (int i = first; i < end; i++)
        {
            open += _blockOfWord[i] == block ? 1 : 0;
        }

        return open;
    }

    private float[] Shares()
    {
        var matched = new int[_blocks];
        var words = new int[_blocks];
        for (int i = 0; i < _page.Length; i++)
        {
            words[_blockOfWord[i]]++;
            matched[_blockOfWord[i]] += _match[i] >= 0 ? 1 : 0;
        }

        var shares = new float[_blocks];
        for (int b = 0; b < _blocks; b++)
        {
            shares[b] = words[b] == 0 ? float.NaN : (float)matched[b] / words[b];
        }

        return shares;
    }
}
