namespace Ingest.Export;

/// <summary>Field mappings to what other tools expect (<c>--preset</c>); JSONL and Parquet, one row per page.</summary>
public enum RecordPreset
{
    /// <summary>Ingest's own records.</summary>
    None,

    /// <summary>The columns of the FineWeb data set.</summary>
    FineWeb,

    /// <summary>The fields of AI2's Dolma toolkit.</summary>
    Dolma,
}
