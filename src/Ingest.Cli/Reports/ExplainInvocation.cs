namespace Ingest.Cli.Reports;

/// <summary>The command that shows one page again.</summary>
internal static class ExplainInvocation
{
    /// <summary>A command line for a POSIX shell.</summary>
    public static string For(PageExample page)
    {
        string source = Quoted(page.SourcePath);
        return (page.Id ?? page.RecordId) is { } id ? $"ingest explain {source} --record {Quoted(id)}"
            : page.Offset is { } offset ? $"ingest explain {source} --record offset={offset}"
            : page.Index is { } index ? $"ingest explain {source} --record index={index}"
            : $"ingest explain {source}";
    }

    private static string Quoted(string argument) => $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
