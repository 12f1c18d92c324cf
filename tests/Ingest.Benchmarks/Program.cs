using System.Globalization;
using Ingest.Benchmarks.Deduplication;
using Ingest.Benchmarks.EndToEnd;
using Ingest.Benchmarks.Nested;
using Ingest.Benchmarks.Runs;
using Ingest.Benchmarks.Soak;

// dotnet run -c Release --project tests/Ingest.Benchmarks -- html|text EVAL_FOLDER [PASSES]
// dotnet run -c Release --project tests/Ingest.Benchmarks -- soak MINUTES [WORKERS]
// dotnet run -c Release --project tests/Ingest.Benchmarks -- nested [PASSES]
// dotnet run -c Release --project tests/Ingest.Benchmarks -- dedup RECORDS [MEBIBYTES OF KEYS IN MEMORY]
// dotnet run -c Release --project tests/Ingest.Benchmarks -- run EVAL_FOLDER [ROUNDS] | stream GIGABYTES [WORKERS] | sizes | start COMMAND PAGE
if (await RunVerbs.RunAsync(args).ConfigureAwait(false))
{
    return 0;
}

if (args is ["soak", var minutes, ..] && double.TryParse(minutes, CultureInfo.InvariantCulture, out double duration) && duration > 0)
{
    int workers = args.Length > 2 && int.TryParse(args[2], out int count) ? count : 1;
    return await new SoakRun(Console.Out, workers).RunAsync(TimeSpan.FromMinutes(duration)).ConfigureAwait(false) ? 0 : 1;
}

if (args is ["dedup", var many, ..] && long.TryParse(many, NumberStyles.None, CultureInfo.InvariantCulture, out long records))
{
    long mebibytes = args.Length > 2 && long.TryParse(args[2], NumberStyles.None, CultureInfo.InvariantCulture, out long given) && given > 0 ? given : 1_024;
    await new DeduplicationRunner(Console.Out).RunAsync(records, mebibytes << 20).ConfigureAwait(false);
    return 0;
}

if (args is ["nested", ..])
{
    return new NestedRunner(Console.Out).Run(args.Length > 1 && int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out int turns) && turns > 0 ? turns : 5) ? 0 : 1;
}

if (args is not ["html" or "text", var folder, ..] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("usage: html|text EVAL_FOLDER [PASSES]   (the folder of the evaluation kit: wcxb-dev and text-dev stand in it)");
    Console.Error.WriteLine("       soak MINUTES [WORKERS]           (made-up inputs of every format; watches memory, handles and counts)");
    Console.Error.WriteLine("       nested [PASSES]                  (100,000 nested tags of each kind against the same bytes flat)");
    Console.Error.WriteLine("       dedup RECORDS [MEBIBYTES]        (made as they are read; keys beyond so many mebibytes go to a file, 1024)");
    Console.Error.WriteLine("       run EVAL_FOLDER [ROUNDS]         (WARC.gz to JSONL.zst, one worker and two, 3 rounds)");
    Console.Error.WriteLine("       stream GIGABYTES [WORKERS]       (memory of a run over a made-up stream, 2 workers)");
    Console.Error.WriteLine("       sizes                            (cost of pages from 1 KB to 50 MB)");
    Console.Error.WriteLine("       start COMMAND PAGE               (how long the command takes for --help and for one page)");
    return 2;
}

int passes = args.Length > 2 && int.TryParse(args[2], out int wanted) ? wanted : 3;
bool isHtml = args[0] == "html";
string[] files = isHtml ? Directory.GetFiles(Path.Combine(folder, "wcxb-dev"), "pages-*.jsonl.gz") : [Path.Combine(folder, "text-dev", "text.jsonl.gz")];
new EndToEndRunner(Console.Out).Run(LabelledPages.Read(files, isHtml ? "html" : "text"), passes, withBaseline: isHtml);
return 0;
