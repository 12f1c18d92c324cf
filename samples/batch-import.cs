#:project ../src/Ingest/Ingest.csproj
#:property RestorePackagesWithLockFile=false
// Batch import: pages of a dump become rows of sections, ready to be loaded; what gave no page is told at the end.
//
//     dotnet run samples/batch-import.cs -- samples/site.warc.gz sections.tsv
using Ingest.Outcomes;
using Ingest.Pipeline;
using Ingest.Records;

if (args is not [var input, var output])
{
    Console.Error.WriteLine("usage: batch-import INPUT OUTPUT.tsv");
    return 2;
}

IngestPipeline pipeline = new IngestPipelineBuilder { Options = new PipelineOptions { ItemTimeout = TimeSpan.FromSeconds(20) } }.Build();
var rejects = new SortedDictionary<string, int>(StringComparer.Ordinal);
int rows = 0;
await using (var writer = new StreamWriter(output))
{
    await foreach (ItemResult result in pipeline.ReadResultsAsync([input]))
    {
        switch (result.Outcome)
        {
            case ItemOutcome.Written { Record: { } page }:
                foreach (SectionRecord section in page.Sections)
                {
                    await writer.WriteLineAsync(string.Join('\t', section.Id, Cell(page.Url), Cell(page.Title), Cell(string.Join(" > ", section.Section.HeadingPath)), Cell(section.Section.Text)));
                    rows++;
                }

                break;
            case ItemOutcome.Quarantined { Fault: Fault fault }:
                Console.Error.WriteLine(fault);
                Count(fault.Code);
                break;
            case ItemOutcome.Dropped dropped:
                Count(dropped.Code);
                break;
        }
    }
}

Console.WriteLine($"{rows} sections; without a page: {string.Join(", ", rejects.Select(reject => $"{reject.Value} {reject.Key}"))}");
return 0;

// What PostgreSQL's text format and most loaders take: a backslash before what would end the cell.
static string Cell(string? text) => text is null ? "\\N" : text.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n").Replace("\r", "\\r");

void Count(ReasonCode code) => rejects[code.Value] = rejects.GetValueOrDefault(code.Value) + 1;
