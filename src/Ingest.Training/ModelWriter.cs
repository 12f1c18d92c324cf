using Ingest.Cleaning.Classification;
using Ingest.Sources;

namespace Ingest.Training;

/// <summary>Trains on all pages and writes the weights file.</summary>
internal static class ModelWriter
{
    public static void Train(IReadOnlyList<LabelledPage> pages, ContentKind kind, TrainingSettings settings, string folder)
    {
        ContentModel model = new ModelTrainer(settings).Train(pages);
        WeightsFileWriter.Write(folder, NameOf(kind), ToBytes(model, NameOf(kind), pages.Count, settings.Seed));
    }

    /// <summary>What the model for a kind of pages is called.</summary>
    public static string NameOf(ContentKind kind) => kind == ContentKind.Html ? "html" : "text";

    /// <summary>The bytes of a weights file.</summary>
    public static byte[] ToBytes(ContentModel model, string name, int pages, int seed)
    {
        var file = new WeightsFileWriter();
        file.AddLinear("text", model.Scorers.Text);
        file.AddLinear("names", model.Scorers.Names);
        file.AddLinear("links", model.Scorers.Links);
        file.AddLinear("lines", model.Scorers.Lines);
        file.AddLinear("line-headings", model.Scorers.LineHeadings);
        file.AddTrees("first", model.First);
        file.AddTrees("second", model.Second);
        file.AddTrees("headings", model.Headings);
        file.AddTrees("first-headings", model.FirstHeadings);
        file.AddTrees("titles", model.Titles);
        file.AddTrees("types", model.Types);
        return file.ToBytes(name, pages, seed, BlockFeatures.Names, ProbePage.Score(model, name == "html" ? ContentKind.Html : ContentKind.PlainText));
    }
}
