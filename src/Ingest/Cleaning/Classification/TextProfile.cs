using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>What the words of a page's blocks say: their linear score, and how much they share with the title.</summary>
internal sealed class TextProfile
{
    /// <summary>Share of English function words from which text scores are used; 0.03, an estimate that has not been measured.</summary>
    private const double MinimumFunctionWordShare = 0.03;

    private const int LongestTitleBlock = 40;

    public TextProfile(ParsedPage page, Block[] blocks, HashedLinearModel model, bool scoresText)
    {
        Scores = new float[blocks.Length];
        TitleOverlap = new float[blocks.Length];
        TitleShare = new float[blocks.Length];
        Span<uint> titleSpace = stackalloc uint[HashedTokens.MaximumWords];
        ReadOnlySpan<uint> title = titleSpace[..HashedTokens.Words(page.Metadata.Title ?? "", titleSpace)];
        Span<uint> words = stackalloc uint[HashedTokens.MaximumWords];
        Span<uint> tokens = stackalloc uint[HashedTokens.MaximumTextTokens];
        int all = 0;
        int functionWords = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            int count = HashedTokens.Words(blocks[i].Text, words);
            all += count;
            functionWords += FunctionWords.Count(words[..count]);
            int tokenCount = HashedTokens.Text(words[..count], tokens);
            Scores[i] = tokenCount == 0 ? 0 : model.Bias + (model.Sum(tokens[..tokenCount]) / MathF.Sqrt(tokenCount));
            CompareWithTitle(i, words[..count], title);
        }

        KnowsLanguage = scoresText && functionWords >= all * MinimumFunctionWordShare;
        if (!KnowsLanguage)
        {
            Array.Fill(Scores, float.NaN);
        }
    }

    /// <summary>Log-odds by words; NaN on pages in a language the model does not know.</summary>
    public float[] Scores { get; }

    /// <summary>Share of a block's words that the title has; NaN for long blocks and without a title.</summary>
    public float[] TitleOverlap { get; }

    /// <summary>Share of the title's words that the block has; NaN likewise.</summary>
    public float[] TitleShare { get; }

    public bool KnowsLanguage { get; }

    private void CompareWithTitle(int block, ReadOnlySpan<uint> words, ReadOnlySpan<uint> title)
    {
        if (title.IsEmpty || words.IsEmpty || words.Length > LongestTitleBlock)
        {
            TitleOverlap[block] = float.NaN;
            TitleShare[block] = float.NaN;
            return;
        }

        int shared = 0;
        foreach (uint word in words)
        {
            shared += title.Contains(word) ? 1 : 0;
        }

        TitleOverlap[block] = (float)shared / words.Length;
        TitleShare[block] = Math.Min(1, (float)shared / title.Length);
    }
}
