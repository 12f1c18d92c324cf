using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>How much a page's blocks are about what the page says it is about: content is, what is offered beside it mostly is not.</summary>
internal sealed class TopicProfile
{
    /// <summary>Words that the block and the description have in common at least, before it is taken for the described one; 4, and two in five of the description's.</summary>
    private const int LeastShared = 4;

    private const double LeastDescriptionShare = 0.4;

    /// <param name="page">The page.</param>
    /// <param name="words">Words of its blocks.</param>
    /// <param name="address">Its address.</param>
    /// <param name="arrays">Where its arrays come from.</param>
    public TopicProfile(ParsedPage page, PageWords words, PageAddress address, PageArrays arrays)
    {
        var topic = new TopicWords(page.Metadata, address, arrays);
        TitleShares = arrays.Rent<float>(words.Blocks);
        DescriptionShares = arrays.Rent<float>(words.Blocks);
        DescriptionOverlaps = arrays.Rent<float>(words.Blocks);
        Mean = new RunningMean(words.Blocks, arrays);
        int most = Math.Max(LeastShared - 1, (int)Math.Ceiling(LeastDescriptionShare * topic.InDescription) - 1);
        for (int i = 0; i < words.Blocks; i++)
        {
            Counts counts = Count(words.Of(i), topic);
            Set(i, counts, topic);
            Mean.Add(i, counts.Topical, counts.Content);
            if (counts.InDescription > most)
            {
                (most, Described) = (counts.InDescription, i);
            }
        }
    }

    /// <summary>Words of a block that the title has, against the title's; NaN for blocks without words and without a title.</summary>
    public PageArray<float> TitleShares { get; }

    /// <summary>Words of a block that the description has, against the description's; NaN likewise and without a description.</summary>
    public PageArray<float> DescriptionShares { get; }

    /// <summary>The same against the block's words.</summary>
    public PageArray<float> DescriptionOverlaps { get; }

    /// <summary>Share of the words of runs of blocks, function words aside, that title, description or address have; NaN where there are none.</summary>
    public RunningMean Mean { get; }

    /// <summary>The block most like the description; null where none is.</summary>
    public int? Described { get; }

    private static Counts Count(ReadOnlySpan<uint> words, TopicWords topic)
    {
        int topical = 0, inTitle = 0, inDescription = 0;
        foreach (uint word in words)
        {
            TopicWords.Origin origin = topic.Of(word);
            if (origin != TopicWords.Origin.None)
            {
                topical++;
                inTitle += (origin & TopicWords.Origin.Title) != 0 ? 1 : 0;
                inDescription += (origin & TopicWords.Origin.Description) != 0 ? 1 : 0;
            }
        }

        return new(words.Length - FunctionWords.Count(words), topical, inTitle, inDescription);
    }

    private static float Share(int part, int whole) => whole == 0 ? float.NaN : (float)part / whole;

    private void Set(int block, Counts counts, TopicWords topic)
    {
        bool hasWords = counts.Content > 0;
        TitleShares[block] = hasWords ? Share(counts.InTitle, topic.InTitle) : float.NaN;
        DescriptionShares[block] = hasWords ? Share(counts.InDescription, topic.InDescription) : float.NaN;
        DescriptionOverlaps[block] = topic.InDescription == 0 ? float.NaN : Share(counts.InDescription, counts.Content);
    }

    private readonly record struct Counts(int Content, int Topical, int InTitle, int InDescription);
}
