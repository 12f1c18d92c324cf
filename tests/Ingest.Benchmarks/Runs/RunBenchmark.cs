using System.Globalization;
using AngleSharp.Html.Parser;
using Ingest.Benchmarks.EndToEnd;
using Ingest.Sources;

namespace Ingest.Benchmarks.Runs;

/// <summary>
/// The labelled pages from WARC.gz to JSONL.zst with one worker (on all cores and kept to one, for reading and writing have threads of their own), two,
/// and two under server garbage collection, against a bare <c>ParseDocument</c> of them. Every figure comes from a process of its own that has done the same once before.
/// </summary>
internal sealed class RunBenchmark(TextWriter output, string folder)
{
    private static readonly (string Name, int Workers, ChildSettings Settings)[] Ways =
    [
        ("one worker, one core", 1, new ChildSettings(IsOnOneCore: true)),
        ("one worker", 1, new ChildSettings()),
        ("two workers", 2, new ChildSettings()),
        ("two workers, server GC", 2, new ChildSettings(IsServerGc: true)),
    ];

    /// <summary>Measures; ways take turns, and of each the best of all rounds counts: on a shared machine only that says something of the program.</summary>
    public void Run(int rounds)
    {
        string work = Directory.CreateTempSubdirectory("ingest-runs-").FullName;
        try
        {
            string dump = Path.Combine(work, "pages.warc.gz");
            WarcDump.Write(dump, Pages(folder));
            double floor = double.MaxValue;
            double[][] best = [.. Ways.Select(_ => new[] { double.MaxValue, double.MaxValue, double.MaxValue })];
            for (int round = 0; round < rounds; round++)
            {
                floor = Math.Min(floor, Numbers(ChildProcess.RunSelf(new ChildSettings(), "parse-once", folder))[0]);
                for (int way = 0; way < Ways.Length; way++)
                {
                    double[] found = Numbers(ChildProcess.RunSelf(Ways[way].Settings, "run-once", dump, Ways[way].Workers.ToString(CultureInfo.InvariantCulture)));
                    best[way] = [.. best[way].Zip(found, Math.Min)];
                }
            }

            Report(floor, best);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Processor seconds of <c>ParseDocument</c> over all pages, after one time that warms up.</summary>
    public static double ParseOnce(string folder)
    {
        List<RawItem> pages = Pages(folder);
        TimeSpan before = default;
        for (int pass = 0; pass < 2; pass++)
        {
            before = Environment.CpuUsage.TotalTime;
            foreach (RawItem page in pages)
            {
                using var document = new HtmlParser().ParseDocument(page.DecodedBody!);
            }
        }

        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static List<RawItem> Pages(string folder) => LabelledPages.Read(Directory.GetFiles(Path.Combine(folder, "wcxb-dev"), "pages-*.jsonl.gz"), "html");

    private static double[] Numbers(string line) => [.. line.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    private void Report(double floor, double[][] best)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ParseDocument: {floor:0.00} s of processor time"));
        output.WriteLine();
        output.WriteLine("| | wall, s | processor, s | ratio to ParseDocument | times one core | times one worker | peak, MiB |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        for (int way = 0; way < Ways.Length; way++)
        {
            (double wall, double cpu, double peak) = (best[way][0], best[way][1], best[way][2]);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Ways[way].Name} | {wall:0.00} | {cpu:0.00} | {cpu / floor:0.00} | {best[0][0] / wall:0.00} | {best[1][0] / wall:0.00} | {peak:0} |"));
        }
    }
}
