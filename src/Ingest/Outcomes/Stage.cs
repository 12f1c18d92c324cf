namespace Ingest.Outcomes;

/// <summary>The part of the road an outcome comes from, in the order of the data flow.</summary>
public enum Stage
{
    /// <summary>Reading containers and records.</summary>
    Source,

    /// <summary>Bytes to text.</summary>
    Decoding,

    /// <summary>Text to blocks.</summary>
    Parsing,

    /// <summary>A verdict for each block.</summary>
    Cleaning,

    /// <summary>Blocks to sections.</summary>
    Sectioning,

    /// <summary>Sections to a record; filters and duplicates.</summary>
    Record,

    /// <summary>Writing.</summary>
    Export,
}
