namespace Ingest.Pipeline;

/// <summary>Options that cannot work, all problems at once.</summary>
public sealed class PipelineConfigurationException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problems">One sentence each; not empty.</param>
    public PipelineConfigurationException(IReadOnlyList<string> problems)
        : base(string.Join("; ", problems)) => Problems = problems;

    /// <summary>Creates an exception with one problem.</summary>
    public PipelineConfigurationException(string message)
        : this([message])
    {
    }

    /// <summary>Creates an exception with one problem and its cause.</summary>
    public PipelineConfigurationException(string message, Exception innerException)
        : base(message, innerException) => Problems = [message];

    /// <summary>Creates an exception without a message.</summary>
    public PipelineConfigurationException() => Problems = [];

    /// <summary>Every problem, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }
}
