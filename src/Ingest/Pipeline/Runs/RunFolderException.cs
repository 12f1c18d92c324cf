namespace Ingest.Pipeline.Runs;

/// <summary>An output folder that cannot be used, and what to do about it.</summary>
public sealed class RunFolderException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do, one sentence.</param>
    public RunFolderException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public RunFolderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception without a message.</summary>
    public RunFolderException()
    {
    }
}
