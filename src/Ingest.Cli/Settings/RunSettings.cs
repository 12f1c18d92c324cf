using Ingest.Export;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;
using Ingest.Records;
using Ingest.Tokens;

namespace Ingest.Cli.Settings;

/// <summary>Everything a command was told, resolved: what the flags, the environment and the configuration file come to.</summary>
internal sealed record RunSettings
{
    public PipelineOptions Pipeline { get; init; } = new();

    /// <summary>Output folder or file, <c>-</c> for stdout; null when not given.</summary>
    public string? Output { get; init; }

    /// <summary>Output format; null: by the name of the output.</summary>
    public string? Format { get; init; }

    public RowKind Per { get; init; } = RowKind.Page;

    /// <summary>Most words of a chunk, where a row is a chunk.</summary>
    public int ChunkWords { get; init; } = new ChunkingOptions().BudgetWords;

    /// <summary>Most tokens of a chunk; null: words count.</summary>
    public int? ChunkTokens { get; init; }

    /// <summary>What tokens are.</summary>
    public TokenEncoding Tokenizer { get; init; }

    /// <summary>Field mapping of JSONL and Parquet.</summary>
    public RecordPreset Preset { get; init; }

    /// <summary>Compression of record files; null: by the name of the output.</summary>
    public CompressionKind? Compression { get; init; }

    public long? PartRecords { get; init; }

    public long? PartBytes { get; init; }

    public long CheckpointItems { get; init; } = 5_000;

    public bool CsvByteOrderMark { get; init; }

    public bool CsvEscapeFormulas { get; init; }

    /// <summary><c>off</c>, <c>auto</c>, or a file that <c>ingest templates</c> wrote.</summary>
    public string SiteTemplates { get; init; } = "off";

    public RejectLimit? RejectLimit { get; init; }

    public string? Retry { get; init; }

    public string? LogFile { get; init; }

    /// <summary>Where the slowest pages are listed; null: nowhere.</summary>
    public string? Timings { get; init; }

    public bool Overwrite { get; init; }

    public bool DryRun { get; init; }

    /// <summary>Files that are read beside the inputs.</summary>
    public IEnumerable<string> FilesRead => new[] { Retry, SiteTemplates is "off" or "auto" ? null : SiteTemplates }.OfType<string>();

    /// <summary>−1 quiet, 0 normal, 1 and more talkative.</summary>
    public int Verbosity { get; init; }
}
