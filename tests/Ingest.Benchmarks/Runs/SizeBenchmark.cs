using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ingest.Benchmarks.Soak;
using Ingest.Outcomes;
using Ingest.Pipeline;
using Ingest.Sources;

namespace Ingest.Benchmarks.Runs;

/// <summary>What a page costs by its size: the cost of a megabyte has to stay what it is.</summary>
internal sealed class SizeBenchmark(TextWriter output)
{
    // Each size is measured until so many characters are done, three to five hundred times.
    private const long CharactersOfASize = 20_000_000;
    private const int MostTimes = 500;

    private readonly IngestPipeline _pipeline = new IngestPipelineBuilder().Build();

    /// <summary>Measures pages from 1 KB to 50 MB.</summary>
    public void Run()
    {
        Measure(100_000, CharactersOfASize);
        output.WriteLine("| page, KB | ms | ms a MB | bytes allocated per character |");
        output.WriteLine("|---:|---:|---:|---:|");
        foreach (int characters in (int[])[1_000, 10_000, 100_000, 1_000_000, 10_000_000, 50_000_000])
        {
            (double milliseconds, double allocated) = Measure(characters, CharactersOfASize);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {characters / 1000} | {milliseconds:0.00} | {milliseconds * 1e6 / characters:0.0} | {allocated / characters:0.00} |"));
        }
    }

    private (double Milliseconds, double Allocated) Measure(int characters, long inAll)
    {
        RawItem item = Page(characters);
        int times = (int)Math.Clamp(inAll / characters, 3, MostTimes);
        double best = double.MaxValue;
        long allocated = 0;
        for (int i = 0; i < times; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            if (_pipeline.Process(item) is not ItemOutcome.Written)
            {
                throw new InvalidOperationException($"a page of {characters} characters was not written");
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return (best, allocated);
    }

    private static RawItem Page(int characters)
    {
        var pages = new SoakPages(3);
        var html = new StringBuilder("<!DOCTYPE html><html lang=en><head><title>A page of its size</title></head><body><nav><a href=/a>One</a> <a href=/b>Two</a></nav><main>");
        while (html.Length < characters - 40)
        {
            string paragraph = pages.Paragraph();
            html.Append("<div class=\"card item\"><h2>A heading</h2><p>").Append(paragraph, 0, Math.Min(paragraph.Length, Math.Max(20, characters - html.Length - 120))).Append(" <a href=/more>more</a></p></div>\n");
        }

        string text = html.Append("</main></body></html>").ToString();
        return new RawItem { Location = new ItemLocation("page.html"), Url = "https://bench.example/page", DecodedBody = text, Kind = ContentKind.Html };
    }
}
