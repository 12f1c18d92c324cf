namespace Ingest.Pipeline.Runs;

/// <summary>
/// <c>manifest.json</c>: what a finished run read and wrote. The last file a run writes; it holds nothing that differs between two
/// runs over the same inputs with the same options.
/// </summary>
public sealed record RunManifest
{
    /// <summary>Version of this file's own form.</summary>
    public int ManifestVersion { get; init; } = 1;

    /// <summary>Version of Ingest.</summary>
    public required string IngestVersion { get; init; }

    /// <summary>Version of the record schema.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>Output format.</summary>
    public required string Format { get; init; }

    /// <summary>Options that shape the output, by name in ordinal order.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>Counts over all inputs.</summary>
    public required OutcomeCounts Counts { get; init; }

    /// <summary>Record files in order.</summary>
    public required IReadOnlyList<SealedFile> Outputs { get; init; }

    /// <summary>The rejects file.</summary>
    public required SealedFile Rejects { get; init; }

    /// <summary>Inputs in the order they were read, each with its own counts.</summary>
    public required IReadOnlyList<ManifestInput> Inputs { get; init; }
}
