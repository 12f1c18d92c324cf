using System.Globalization;
using Ingest.Cli.Settings;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Ingest.Cli;

/// <summary>The log of a run: every reject to stderr with <c>-v</c>, everything to <c>--log-file</c> as compact JSON. Without either, nothing is set up.</summary>
internal sealed class RunLog : IDisposable
{
    private readonly Serilog.Core.Logger? logger;

    private RunLog(Serilog.Core.Logger? logger) => this.logger = logger;

    public static RunLog Open(RunSettings settings)
    {
        if (settings.LogFile is null && settings.Verbosity <= 0)
        {
            return new RunLog(null);
        }

        LoggerConfiguration configuration = new LoggerConfiguration().MinimumLevel.Debug();
        if (settings.Verbosity > 0)
        {
            configuration.WriteTo.Console(outputTemplate: "{Message:lj}{NewLine}", standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: CultureInfo.InvariantCulture);
        }

        if (settings.LogFile is { } path)
        {
            RequireWritable(path);
            configuration.WriteTo.File(new CompactJsonFormatter(), path);
        }

        return new RunLog(configuration.CreateLogger());
    }

    // The sink itself makes folders that were mistyped, and is silent where it cannot write.
    private static void RequireWritable(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException([$"--log-file {path}: {exception.Message}"]);
        }
    }

    public void Started(int inputs, string output) => logger?.Information("Reading {Inputs} inputs into {Output}", inputs, output);

    public void Finished(RunSummary summary) =>
        logger?.Information("{State}: {Read} read, {Written} written, {Quarantined} quarantined", summary.State, summary.Counts.Read, summary.Counts.Written, summary.Counts.QuarantinedItems());

    /// <summary>Logs an item that gave no record.</summary>
    public void Report(ItemResult result)
    {
        switch (result.Outcome)
        {
            case ItemOutcome.Quarantined { Fault: { } fault }:
                logger?.Warning("{Location}: {Detail} ({Code}, {Stage})", fault.Location, fault.Message, fault.Code, fault.Stage);
                break;
            case ItemOutcome.Dropped drop:
                logger?.Debug("{Location}: {Detail} ({Code}, {Stage})", result.Location, drop.Detail, drop.Code, drop.Stage);
                break;
        }
    }

    public void Dispose() => logger?.Dispose();
}
