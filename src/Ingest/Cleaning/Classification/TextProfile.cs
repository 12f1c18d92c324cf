using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>What the words of a page's blocks say: their linear score, and how much they share with the title.</summary>
internal sealed class TextProfile
{
    /// <summary>Share of English function words from which text scores are used; 0.03, an estimate that has not been measured.</summary>
    private const double MinimumFunctionWordShare = 0.03;

    private const int LongestTitleBlock = 40;

    public TextProfile(ParsedPage page, PageWords words, HashedLinearModel model, bool scoresText, PageArrays arrays)
    {
        Scores = arrays.Rent<float>(words.Blocks);
        TitleOverlap = arrays.Rent<float>(words.Blocks);
        TitleShare = arrays.Rent<float>(words.Blocks);
        Span<uint> titleSpace = stackalloc uint[HashedTokens.MaximumWords];
        ReadOnlySpan<uint> title = titleSpace[..HashedTokens.Words(page.Metadata.Title ?? "", titleSpace)];
        Span<uint> tokens = stackalloc uint[HashedTokens.MaximumTextTokens];
        int all = 0;
        int functionWords = 0;
        for (int i = 0; i < words.Blocks; i++)
        {
            ReadOnlySpan<uint> own = words.Of(i);
            all += own.Length;
            functionWords += FunctionWords.Count(own);
            int count = HashedTokens.Text(own, tokens);
            Scores[i] = count == 0 ? 0 : model.Bias + (model.Sum(tokens[..count]) / MathF.Sqrt(count));
            CompareWithTitle(i, own, title);
        }

        KnowsLanguage = scoresText && functionWords >= all * MinimumFunctionWordShare;
        if (!KnowsLanguage)
        {
            Scores.Span.Fill(float.NaN);
        }
    }

    /// <summary>Log-odds by words; NaN on pages in a language the model does not know.</summary>
    public PageArray<float> Scores { get; }

    /// <summary>Share of a block's words that the title has; NaN for long blocks and without a title.</summary>
    public PageArray<float> TitleOverlap { get; }

    /// <summary>Share of the title's words that the block has; NaN likewise.</summary>
    public PageArray<float> TitleShare { get; }

    public bool KnowsLanguage { get; }

    private void CompareWithTitle(int block, ReadOnlySpan<uint> words, ReadOnlySpan<uint> title)
    {
        if (title.IsEmpty || words.IsEmpty || words.Length > LongestTitleBlock)
        {
            TitleOverlap[block] = float.NaN;
            TitleShare[block] = float.NaN;
            return;
        }

        int shared = PageWords.CountIn(words, title);
        TitleOverlap[block] = (float)shared / words.Length;
        TitleShare[block] = Math.Min(1, (float)shared / title.Length);
    }
}
