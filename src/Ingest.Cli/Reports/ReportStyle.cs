namespace Ingest.Cli.Reports;

/// <summary>The look of report and explain pages, from the embedded style sheet.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet.</summary>
    public static string Css { get; } = Read();

    private static string Read()
    {
        using Stream stream = typeof(ReportStyle).Assembly.GetManifestResourceStream("Ingest.Cli.Reports.report.css")
            ?? throw new InvalidOperationException("The style sheet is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
