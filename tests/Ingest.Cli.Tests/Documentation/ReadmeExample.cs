// The README's library example, compiled: everything between the markers stands there to the letter.
#pragma warning disable IDE0005 // The example names all it uses, whatever this project imports already.
// begin
using Ingest.Pipeline;
using Ingest.Records;
// …
#pragma warning restore IDE0005

namespace Ingest.Cli.Tests.Documentation;

internal static class ReadmeExample
{
    public static async Task RunAsync()
    {
        // …
        IngestPipeline pipeline = new IngestPipelineBuilder { Options = new PipelineOptions { Workers = 2 } }.Build();
        await foreach (PageRecord page in pipeline.ReadRecordsAsync(["samples/site.warc.gz"]))
        {
            foreach (SectionRecord section in page.Sections)
            {
                Console.WriteLine($"{page.Title} | {string.Join(" > ", section.Section.HeadingPath)} | {section.Section.Text.Length}");
            }
        }

        // end
    }
}
