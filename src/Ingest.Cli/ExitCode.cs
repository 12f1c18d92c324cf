namespace Ingest.Cli;

/// <summary>What the command tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Everything is well.</summary>
    public const int Success = 0;

    /// <summary>Finished, but some items are in quarantine.</summary>
    public const int SomeQuarantined = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int Usage = 2;

    /// <summary>An input or the output cannot be used.</summary>
    public const int Unusable = 3;

    /// <summary>More rejects than allowed.</summary>
    public const int TooManyRejects = 4;

    /// <summary>Ctrl-C; the run can be resumed.</summary>
    public const int Interrupted = 130;

    /// <summary>SIGTERM; the run can be resumed.</summary>
    public const int Terminated = 143;
}
