#:project ../src/Ingest/Ingest.csproj
#:property RestorePackagesWithLockFile=false
// Dataset preparation: English pages with quality signals, near-duplicates marked, personal data masked; one JSON record a line.
//
//     dotnet run samples/prepare-dataset.cs -- samples/site.jsonl english.jsonl
using Ingest.Pipeline;
using Ingest.Records;

if (args is not [var input, var output])
{
    Console.Error.WriteLine("usage: prepare-dataset INPUT OUTPUT.jsonl");
    return 2;
}

var options = new PipelineOptions
{
    Records = new RecordOptions
    {
        Languages = ["en"],
        MeasuresQuality = true,
        Masks = [MaskKind.Email, MaskKind.Phone],
        Deduplication = new DeduplicationOptions { Treatment = DuplicateTreatment.Mark, MarksParagraphs = true },
    },
};
int originals = 0, duplicates = 0;
long words = 0;
await using (FileStream file = File.Create(output))
{
    await foreach (PageRecord page in new IngestPipelineBuilder { Options = options }.Build().ReadRecordsAsync([input]))
    {
        await file.WriteAsync(PageRecordJson.Write(page));
        file.WriteByte((byte)'\n');
        words += page.WordCount;
        _ = page.DuplicateOf is null ? originals++ : duplicates++;
    }
}

Console.WriteLine($"{originals} pages, {duplicates} near-duplicates, {words} words");
return 0;
