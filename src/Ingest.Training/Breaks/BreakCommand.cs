using System.Globalization;
using Ingest.Parsing;

namespace Ingest.Training.Breaks;

/// <summary>The verbs of lines run together: <c>breaks cross-validate|train --data DIR</c>.</summary>
internal static class BreakCommand
{
    private const int Folds = 5;

    private const string Usage = """
        usage: Ingest.Training breaks cross-validate|train --data DIR [--out DIR] [--without-fold N]
          cross-validate  how well the ends of lines are found again in dumps run together to one line, by weights that have not seen the page's part
          train           learns breaks.weights of DIR (default: beside the library's code)
                          with --without-fold, from the other four parts, to measure dumps of one line on pages not seen
          DIR of --data holds wcxb-dev and text-dev of the evaluation kit
        """;

    /// <summary>Runs the verb; 2 for a usage error.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments is not [var verb and ("cross-validate" or "train"), ..] || TrainingCommand.Option(arguments, "--data") is not { } data)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        List<BreakPage> pages = BreakPage.Load(data);
        if (verb == "train")
        {
            int without = int.Parse(TrainingCommand.Option(arguments, "--without-fold") ?? "-1", CultureInfo.InvariantCulture);
            BreakTrainer.Write([.. pages.Where(page => page.Fold != without)], TrainingCommand.Option(arguments, "--out") ?? "src/Ingest/Parsing/PlainText/RunOn");
            return 0;
        }

        var spaced = new BreakTally("with a space");
        var wordless = new BreakTally("with a space, words not known");
        var nouns = new BreakTally("with a space, words not known, nouns with capitals");
        var uncased = new BreakTally("with a space, no capitals");
        var glued = new BreakTally("with nothing between");
        for (int fold = 0; fold < Folds; fold++)
        {
            HashedLinearModel model = BreakTrainer.Train([.. pages.Where(page => page.Fold != fold)]);
            foreach (BreakPage page in pages.Where(page => page.Fold == fold))
            {
                spaced.Add(page.Spaced, model);
                wordless.Add(page.Wordless, model);
                nouns.Add(page.Nouns, model);
                uncased.Add(page.Uncased, model);
                glued.Add(page.Glued, model);
            }
        }

        Console.Write($"{spaced.Report()}{wordless.Report()}{nouns.Report()}{uncased.Report()}{glued.Report()}");
        return 0;
    }
}
