using System.Globalization;

namespace Ingest.Benchmarks.Runs;

/// <summary>The verbs that measure whole runs.</summary>
internal static class RunVerbs
{
    /// <summary>Does what is asked for; false where it is none of these verbs.</summary>
    public static async Task<bool> RunAsync(string[] arguments)
    {
        switch (arguments)
        {
            case ["run", var folder, ..] when Directory.Exists(folder):
                new RunBenchmark(Console.Out, folder).Run(NumberAt(arguments, 2, 3));
                return true;
            case ["run-once", var dump, ..]:
                await RunMeasurement.TakeAsync([dump], NumberAt(arguments, 2, 1)).ConfigureAwait(false);
                Console.WriteLine(await RunMeasurement.TakeAsync([dump], NumberAt(arguments, 2, 1)).ConfigureAwait(false));
                return true;
            case ["parse-once", var folder]:
                Console.WriteLine(RunBenchmark.ParseOnce(folder).ToString("R", CultureInfo.InvariantCulture));
                return true;
            case ["stream", ..]:
                await new StreamBenchmark(Console.Out).RunAsync(NumberAt(arguments, 1, 1), NumberAt(arguments, 2, 2)).ConfigureAwait(false);
                return true;
            case ["sizes"]:
                new SizeBenchmark(Console.Out).Run();
                return true;
            case ["start", var program, var page]:
                new StartBenchmark(Console.Out).Run(program, page);
                return true;
            default:
                return false;
        }
    }

    private static int NumberAt(string[] arguments, int index, int otherwise) =>
        arguments.Length > index && int.TryParse(arguments[index], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : otherwise;
}
