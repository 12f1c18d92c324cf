namespace Ingest.Records;

/// <summary>Options of duplicate search.</summary>
public sealed record DeduplicationOptions
{
    /// <summary>How alike records must be; near by default; null: records are not compared.</summary>
    public DuplicateLevel? Level { get; init; } = DuplicateLevel.Near;

    /// <summary>What happens to duplicates; they are dropped by default.</summary>
    public DuplicateTreatment Treatment { get; init; }

    /// <summary>Whether paragraphs that an earlier page of the same host had are noted; no by default. They are never removed.</summary>
    public bool MarksParagraphs { get; init; }

    /// <summary>Bytes each key table (records, paragraphs) may take in memory before it moves to a file; 1 GiB by default, 1 MiB or more. At the near level a
    /// million different records take 0.4 GiB (0.6 GiB while the table doubles), at the exact level 25 MiB; ids take some 40 bytes each beside it.</summary>
    public long MaximumTableBytes { get; init; } = 1L << 30;

    /// <summary>Folder for the file; null for the system's temporary folder. The file is removed when the index is disposed of.</summary>
    public string? SpillFolder { get; init; }

    /// <summary>Words a paragraph must have to be compared within its host; 8 by default, so that headings and captions may recur.</summary>
    public int MinimumParagraphWords { get; init; } = 8;
}
