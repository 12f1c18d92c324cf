namespace Ingest.Pipeline.Runs;

/// <summary>What an output folder holds.</summary>
internal enum RunFolderState
{
    /// <summary>Nothing yet.</summary>
    Empty,

    /// <summary>A run that was interrupted or stopped.</summary>
    Unfinished,

    /// <summary>A finished run.</summary>
    Complete,
}
