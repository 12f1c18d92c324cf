namespace Ingest.Cli.Reports;

/// <summary>What a report shows beyond what the run's own files say.</summary>
internal sealed record ReportDetails
{
    /// <summary>The slowest pages, the slowest first; empty where not measured.</summary>
    public IReadOnlyList<PageExample> Slowest { get; init; } = [];

    /// <summary>Addresses of explain pages, relative to the report, by the page.</summary>
    public IReadOnlyDictionary<PageExample, string> Explained { get; init; } = new Dictionary<PageExample, string>();
}
