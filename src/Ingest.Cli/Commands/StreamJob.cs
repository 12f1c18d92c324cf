using Ingest.Cli.Settings;
using Ingest.Cli.Terminal;
using Ingest.Export;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Commands;

/// <summary><c>-o -</c>: records to stdout, nothing else there; no manifest, no resuming.</summary>
internal sealed class StreamJob(OrderedRunner runner, IItemFeed feed, OutputLayout layout, RunSettings settings, RunLog log, StopSignals signals)
{
    private readonly OutcomeTally tally = new();

    public async Task<int> RunAsync()
    {
        try
        {
            await WriteAsync().ConfigureAwait(false);
        }
        catch (IOException exception) when (StandardOutput.HasNoReader(exception))
        {
            // Whoever read our output has seen enough (head, a pager): that is no error.
            return ExitCode.Success;
        }
        catch (OperationCanceledException) when (signals.Stop.IsCancellationRequested)
        {
            Console.Error.WriteLine("ingest: interrupted at once; stdout lacks the rest");
            return signals.ExitCode;
        }

        if (settings.Verbosity >= 0)
        {
            SummaryTable.Write(tally.ToCounts());
        }

        return signals.Stop.IsCancellationRequested ? signals.ExitCode
            : settings.RejectLimit?.IsExceededBy(tally.Quarantined, tally.Read) == true ? ExitCode.TooManyRejects
            : tally.Quarantined > 0 ? ExitCode.SomeQuarantined : ExitCode.Success;
    }

    private async Task WriteAsync()
    {
        using Stream output = StandardOutput.Open();
        using var buffered = new BufferedStream(output, 1 << 16);
        Stream encoded = layout.Compress?.Invoke(buffered) ?? buffered;
        using (IRecordWriter writer = layout.Exporter.Open(encoded))
        {
            await foreach (ItemResult result in runner.RunAsync(feed, FeedPosition.Start, signals.Stop, signals.Abort).ConfigureAwait(false))
            {
                Take(result, writer);
                if (settings.RejectLimit?.IsExceededBy(tally.Quarantined) == true)
                {
                    break;
                }
            }

            writer.Complete();
        }

        if (encoded != buffered)
        {
            await encoded.DisposeAsync().ConfigureAwait(false);
        }
    }

    private void Take(ItemResult result, IRecordWriter writer)
    {
        tally.AddRead(1);
        tally.Add(result.Outcome);
        log.Report(result);
        if (result.Outcome is ItemOutcome.Written { Prepared: { } prepared })
        {
            writer.Write(prepared);
            prepared.Release();
        }
    }
}
