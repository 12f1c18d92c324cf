using Ingest.Benchmarks.EndToEnd;

// dotnet run -c Release --project tests/Ingest.Benchmarks -- html|text EVAL_FOLDER [PASSES]
if (args is not ["html" or "text", var folder, ..] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("usage: html|text EVAL_FOLDER [PASSES]   (the folder of the evaluation kit: wcxb-dev and text-dev stand in it)");
    return 2;
}

int passes = args.Length > 2 && int.TryParse(args[2], out int wanted) ? wanted : 3;
bool isHtml = args[0] == "html";
string[] files = isHtml ? Directory.GetFiles(Path.Combine(folder, "wcxb-dev"), "pages-*.jsonl.gz") : [Path.Combine(folder, "text-dev", "text.jsonl.gz")];
new EndToEndRunner(Console.Out).Run(LabelledPages.Read(files, isHtml ? "html" : "text"), passes, withBaseline: isHtml);
return 0;
