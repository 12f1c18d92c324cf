using System.Globalization;
using Ingest.Pipeline;
using Spectre.Console;

namespace Ingest.Cli.Terminal;

/// <summary>Shows how far a run is: a bar by bytes with the time left on a terminal, a plain line now and then elsewhere.</summary>
internal sealed class RunWatch(IItemFeed feed, int verbosity)
{
    private static readonly TimeSpan BarPeriod = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LinePeriod = TimeSpan.FromSeconds(10);

    private readonly long? totalBytes = feed.Inputs.All(input => input.Size is not null) ? feed.Inputs.Sum(input => input.Size!.Value) : null;
    private long started;

    public RunProgress Progress { get; } = new();

    /// <summary>Bytes of input consumed.</summary>
    public long BytesConsumed => feed.BytesConsumed;

    /// <summary>Time the run took so far.</summary>
    public TimeSpan Elapsed => TimeProvider.System.GetElapsedTime(started);

    /// <summary>Shows progress while something runs.</summary>
    public async Task<T> DuringAsync<T>(Func<Task<T>> run)
    {
        started = TimeProvider.System.GetTimestamp();
        if (verbosity < 0)
        {
            return await run().ConfigureAwait(false);
        }

        return Console.IsErrorRedirected || verbosity > 0
            ? await WithLinesAsync(Task.Run(run)).ConfigureAwait(false)
            : await WithBarAsync(Task.Run(run)).ConfigureAwait(false);
    }

    private async Task<T> WithLinesAsync<T>(Task<T> run)
    {
        while (await Task.WhenAny(run, Task.Delay(LinePeriod)).ConfigureAwait(false) != run)
        {
            string total = totalBytes is { } bytes ? $" of {ByteText.Of(bytes)}" : "";
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{ByteText.Of(BytesConsumed)}{total} read, {Progress.Items} items, {Progress.Written} records, {Progress.Quarantined} quarantined")).ConfigureAwait(false);
        }

        return await run.ConfigureAwait(false);
    }

    private async Task<T> WithBarAsync<T>(Task<T> run)
    {
        IAnsiConsole console = SummaryTable.ErrorConsole();
        await console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                ProgressTask task = context.AddTask("reading", maxValue: Math.Max(1, totalBytes ?? 1));
                task.IsIndeterminate = totalBytes is null;
                while (await Task.WhenAny(run, Task.Delay(BarPeriod)).ConfigureAwait(false) != run)
                {
                    task.Value = totalBytes is null ? 0 : BytesConsumed;
                    task.Description = string.Create(CultureInfo.InvariantCulture, $"{Progress.Written} records, {Progress.Quarantined} quarantined");
                }
            }).ConfigureAwait(false);
        return await run.ConfigureAwait(false);
    }
}
