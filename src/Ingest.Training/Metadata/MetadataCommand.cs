using System.Text.Json;
using Ingest.Parsing;
using Ingest.Parsing.Html.Metadata;

namespace Ingest.Training.Metadata;

/// <summary>The verbs of title and author: <c>metadata evaluate|cross-validate|train html --data DIR</c>.</summary>
internal static class MetadataCommand
{
    private const int Folds = 5;

    private const string Usage = """
        usage: Ingest.Training metadata evaluate|cross-validate|train html --data DIR [--predictions FILE] [--out DIR]
          evaluate        titles, authors and dates of all labelled pages by the embedded weights; writes FILE for score.py
          cross-validate  the same by weights that have not seen the page's part
          train           learns title-weights.txt and author-weights.txt of DIR (default: beside the library's code)
          DIR of --data holds wcxb-dev of the evaluation kit
        """;

    /// <summary>Runs the verb; 2 for a usage error.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments is not [var verb and ("evaluate" or "cross-validate" or "train"), "html", ..] || TrainingCommand.Option(arguments, "--data") is not { } data)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        List<MetadataPage> pages = MetadataPage.Load(data);
        var trainer = new MetadataTrainer(new MetadataSettings());
        if (verb == "train")
        {
            Train(pages, trainer, TrainingCommand.Option(arguments, "--out") ?? "src/Ingest/Parsing/Html/Metadata");
            return 0;
        }

        List<(MetadataPage Page, PageMetadata Given)> given = verb == "evaluate"
            ? [.. pages.Select(page => (page, page.Evidence.Choose(PageMetadataReader.Titles, PageMetadataReader.Authors)))]
            : [.. Enumerable.Range(0, Folds).SelectMany(fold => Predict(pages, trainer, fold)).OrderBy(pair => pair.Page.Id, StringComparer.Ordinal)];
        Console.WriteLine(Report(given));
        if (TrainingCommand.Option(arguments, "--predictions") is { } path)
        {
            Write(given, path);
        }

        return 0;
    }

    private static List<(MetadataPage Page, PageMetadata Given)> Predict(List<MetadataPage> pages, MetadataTrainer trainer, int fold)
    {
        MetadataPage[] others = [.. pages.Where(page => page.Fold != fold)];
        CandidateModel titles = trainer.TrainTitles(others);
        CandidateModel authors = trainer.TrainAuthors(others, titles);
        return [.. pages.Where(page => page.Fold == fold).Select(page => (page, page.Evidence.Choose(titles, authors)))];
    }

    private static void Train(List<MetadataPage> pages, MetadataTrainer trainer, string folder)
    {
        CandidateModel titles = trainer.TrainTitles(pages);
        CandidateWeightsFile.Write<TitleFeature>(Path.Combine(folder, "title-weights.txt"), titles, pages.Count);
        CandidateWeightsFile.Write<AuthorFeature>(Path.Combine(folder, "author-weights.txt"), trainer.TrainAuthors(pages, titles), pages.Count);
    }

    private static string Report(List<(MetadataPage Page, PageMetadata Given)> given)
    {
        int titles = given.Count(pair => MetadataTruth.IsTitle(pair.Given.Title ?? "", pair.Page.Title ?? ""));
        int named = given.Count(pair => pair.Page.Author is not null);
        int authors = given.Count(pair => pair.Page.Author is { } truth && MetadataTruth.IsAuthor(pair.Given.Author ?? "", truth));
        int needless = given.Count(pair => pair.Page.Author is null && pair.Given.Author is not null);
        return FormattableString.Invariant($"title right {titles / (double)given.Count:P1} of {given.Count}; author right {authors / (double)named:P1} of {named}, given where truth has none {needless / (double)(given.Count - named):P1}");
    }

    private static void Write(IEnumerable<(MetadataPage Page, PageMetadata Given)> given, string path)
    {
        using var file = new StreamWriter(path);
        foreach ((MetadataPage page, PageMetadata metadata) in given)
        {
            file.Write(JsonSerializer.Serialize(new { id = page.Id, text = "", title = metadata.Title, author = metadata.Author, publish_date = metadata.Published }));
            file.Write('\n');
        }
    }
}
