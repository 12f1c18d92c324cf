namespace Ingest.Pipeline.Runs;

/// <summary>How a run into a folder ended.</summary>
public enum RunState
{
    /// <summary>Everything is written and the manifest stands.</summary>
    Completed,

    /// <summary>The folder held the very same run, finished, already; nothing was done.</summary>
    AlreadyComplete,

    /// <summary>Stopped by request; the same command goes on from here.</summary>
    Stopped,

    /// <summary>More items were quarantined than allowed; there is no manifest, and the same command with a higher limit goes on.</summary>
    TooManyRejects,
}
