using System.Globalization;
using Ingest.Cli.Commands;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;
using Spectre.Console;

namespace Ingest.Cli.Terminal;

/// <summary>The end of a run on stderr: what was read, what it came to, how fast, and where to look next.</summary>
internal static class SummaryTable
{
    public static IAnsiConsole ErrorConsole() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Writes the summary of a run into a folder.</summary>
    public static void Write(RunSummary summary, RunWatch watch, string folder)
    {
        if (summary.State == RunState.AlreadyComplete)
        {
            Console.Error.WriteLine($"{folder} holds this very run, finished: nothing to do");
        }

        Write(summary.Counts);
        if (summary.ResumedItems > 0 && summary.State != RunState.AlreadyComplete)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"resumed: {summary.ResumedItems} items were done before"));
        }

        if (summary.State == RunState.Completed)
        {
            WriteWhereToLook(summary, watch, folder);
        }
    }

    /// <summary>Writes counts.</summary>
    public static void Write(OutcomeCounts counts)
    {
        var table = new Table().NoBorder().HideHeaders();
        table.AddColumn(new TableColumn("what"));
        table.AddColumn(new TableColumn("items").RightAligned());
        AddRow(table, "read", counts.Read);
        AddRow(table, "written", counts.Written);
        AddRows(table, "dropped", counts.DroppedItems(), counts.Dropped);
        if (counts.Duplicates > 0)
        {
            AddRow(table, "duplicates", counts.Duplicates);
        }

        AddRows(table, "quarantined", counts.QuarantinedItems(), counts.Quarantined);
        ErrorConsole().Write(table);
    }

    private static void WriteWhereToLook(RunSummary summary, RunWatch watch, string folder)
    {
        double seconds = Math.Max(watch.Elapsed.TotalSeconds, 0.001);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ByteText.Of(watch.BytesConsumed)} in {seconds:F1} s ({ByteText.Of(watch.BytesConsumed / seconds)}/s)"));
        Console.Error.WriteLine($"records: {string.Join(", ", summary.Outputs.Take(3).Select(output => OutputTarget.PathOf(folder, output.Name)))}{(summary.Outputs.Count > 3 ? ", …" : "")}");
        if (summary.Counts.Read > summary.Counts.Written)
        {
            Console.Error.WriteLine($"what was left out, and why: {Path.Combine(folder, "rejects.jsonl")}");
        }
    }

    private static void AddRows(Table table, string what, long items, IReadOnlyDictionary<string, long> reasons)
    {
        AddRow(table, what, items);
        foreach ((string code, long count) in reasons)
        {
            AddRow(table, $"  {code}", count);
        }
    }

    private static void AddRow(Table table, string what, long items) =>
        table.AddRow(Markup.Escape(what), items.ToString("N0", CultureInfo.InvariantCulture));
}
