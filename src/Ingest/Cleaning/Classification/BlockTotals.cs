namespace Ingest.Cleaning.Classification;

/// <summary>Sums over a run of blocks.</summary>
/// <param name="Blocks">How many blocks.</param>
/// <param name="Characters">Their characters.</param>
/// <param name="LinkCharacters">Characters in links; NaN where links are unknown.</param>
/// <param name="Words">Their words.</param>
/// <param name="Sentences">Sentence ends.</param>
/// <param name="Prose">Characters of prose: text outside links in blocks with sentences.</param>
/// <param name="Score">Text scores weighted by words; NaN where the language is unknown to the model.</param>
internal readonly record struct BlockTotals(int Blocks, int Characters, float LinkCharacters, int Words, int Sentences, float Prose, float Score)
{
    public float LinkDensity => Characters == 0 ? 0 : LinkCharacters / Characters;

    public float ProseShare => Characters == 0 ? 0 : Prose / Characters;

    public float MeanCharacters => Blocks == 0 ? 0 : (float)Characters / Blocks;

    public float MeanScore => Words == 0 ? (float.IsNaN(Score) ? Score : 0) : Score / Words;

    public float SentenceRate => Words == 0 ? 0 : (float)Sentences / Words;
}
