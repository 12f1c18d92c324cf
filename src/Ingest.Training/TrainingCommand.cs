using Ingest.Cleaning;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Training;

/// <summary>The verbs: <c>train</c>, <c>cross-validate</c>, <c>evaluate</c>, <c>show</c>, <c>measure</c>.</summary>
internal static class TrainingCommand
{
    private const string Usage = """
        usage: Ingest.Training train|cross-validate|evaluate|show|measure html|text --data DIR [--out DIR] [--predictions FILE] [--folds 0,1,2,3,4] [--models DIR] [--renderings DIR] [--alone] [--without-addresses] [--id ID]
          train           trains on all labelled pages and writes DIR/html.weights or DIR/text.weights (default: beside the library's code)
          cross-validate  predicts every page by a model that has not seen its part; writes FILE for score.py
                          with --models, keeps each part's model in DIR and takes those that are there
          evaluate        predicts every page by the embedded model; writes FILE for score.py
                          with --alone, both of them by the model without the catalog's other rules
                          with --without-addresses, both of them as if nobody knew where the pages came from
          show            lists the blocks of one page with their labels
          measure         times the embedded model on all pages, one thread
          with --renderings, text is also taught, and cross-validated, as lynx, w3m, html2text and Beautiful Soup flatten the pages (src/Ingest.Training/render-dumps.py
                          makes them); the embedded weights are trained so
          DIR of --data holds wcxb-dev and text-dev of the evaluation kit
        """;

    public static int Run(string[] args)
    {
        if (args.Length < 2 || Option(args, "--data") is not { } data || !Enum.TryParse(args[1] == "text" ? "PlainText" : args[1], ignoreCase: true, out ContentKind kind))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        List<LabelledPage> pages = LabelledPages.Load(data, kind, args[0] == "show" ? Option(args, "--id") : null);
        if (kind == ContentKind.PlainText && Option(args, "--renderings") is { } renderings)
        {
            pages.AddRange(Renderings.Load(data, renderings));
        }

        Console.Error.WriteLine($"{pages.Count} pages, {pages.Sum(page => page.Labels.Length)} blocks");
        var settings = TrainingSettings.For(kind);
        switch (args[0])
        {
            case "train":
                ModelWriter.Train([.. pages.Where(Renderings.IsTaught)], kind, settings, Option(args, "--out") ?? "src/Ingest/Cleaning/Classification");
                return 0;
            case "cross-validate":
                int[] folds = [.. (Option(args, "--folds") ?? "0,1,2,3,4").Split(',').Select(static fold => int.Parse(fold, System.Globalization.CultureInfo.InvariantCulture))];
                return Finish(args, new CrossValidation(settings, PredictorOf(args), Option(args, "--models")).Run(pages, folds));
            case "evaluate":
                Predictor predictor = PredictorOf(args);
                return Finish(args, [.. pages.Select(page => predictor.Predict(page, Cleaning.Classification.ContentModel.For(kind)))]);
            case "show":
                LabelListing.Write(pages.First(page => page.Id == Option(args, "--id")), Console.Out);
                return 0;
            case "measure":
                CostMeasurement.Write(pages, kind, Console.Out);
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static int Finish(string[] args, List<Prediction> predictions)
    {
        Console.Write(CrossValidation.Report(predictions));
        if (Option(args, "--predictions") is { } path)
        {
            CrossValidation.Write(predictions, path);
        }

        return 0;
    }

    private static Predictor PredictorOf(string[] args) => new(OtherRules(args), args.Contains("--without-addresses"));

    /// <summary>The rules of the catalog without the learned one, which is put in anew with the model under test.</summary>
    private static IReadOnlyList<NamedRule> OtherRules(string[] args) =>
        args.Contains("--alone") ? [] : [.. BlockRuleCatalog.Entries.Where(entry => entry.Name != "learned-content").Select(entry => new NamedRule(entry.Name, entry.Create(new CleaningContext())))];

    internal static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is int at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
