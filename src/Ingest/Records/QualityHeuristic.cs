namespace Ingest.Records;

/// <summary>A published set of page-quality rules.</summary>
public enum QualityHeuristic
{
    /// <summary>Quality and repetition rules of MassiveText: Rae et al. 2021, "Scaling Language Models: Methods, Analysis &amp; Insights from
    /// Training Gopher", appendix A.1.1, tables A1 and A2.</summary>
    Gopher,

    /// <summary>Page rules of the Colossal Clean Crawled Corpus: Raffel et al. 2020, "Exploring the Limits of Transfer Learning", section 2.2, with the
    /// numbers of the released code (five sentences, three words a line).</summary>
    C4,

    /// <summary>Rules FineWeb adds: Penedo et al. 2024, "The FineWeb Datasets", section 3.6, with the numbers of the released code.</summary>
    FineWeb,
}
