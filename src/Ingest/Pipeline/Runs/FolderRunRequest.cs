namespace Ingest.Pipeline.Runs;

/// <summary>A run into a folder, fully described.</summary>
internal sealed record FolderRunRequest
{
    /// <summary>The inputs.</summary>
    public required IItemFeed Feed { get; init; }

    /// <summary>Files that are read beside the inputs; they cannot be part of the output either.</summary>
    public IReadOnlyList<string> AlsoRead { get; init; } = [];

    /// <summary>The output folder.</summary>
    public required string Folder { get; init; }

    /// <summary>How records become files.</summary>
    public required OutputLayout Layout { get; init; }

    /// <summary>Options that shape the output, by name; part of the run's identity.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Options that only one input was read with, by its index; null: they are the same for all.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>?>? InputSettings { get; init; }

    /// <summary>Whether an earlier run in the folder is thrown away instead of resumed.</summary>
    public bool Overwrite { get; init; }

    /// <summary>When to give up; null: never.</summary>
    public RejectLimit? RejectLimit { get; init; }

    /// <summary>Where the run tells how far it is; null: nowhere.</summary>
    public RunProgress? Progress { get; init; }

    /// <summary>Sees every result of this attempt, in order; null: nobody does.</summary>
    public Action<ItemResult>? Observe { get; init; }
}
