using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Training;

/// <summary>Predicts every page by a model trained on the other four parts, through the product's own path.</summary>
/// <param name="settings">How models are trained.</param>
/// <param name="predictor">Predicts a page by a model.</param>
/// <param name="models">Folder where the models of the parts are kept, one folder per state of code and data; null keeps none.</param>
internal sealed class CrossValidation(TrainingSettings settings, Predictor predictor, string? models)
{
    public List<Prediction> Run(IReadOnlyList<LabelledPage> pages, IReadOnlyCollection<int> folds)
    {
        var predictions = new List<Prediction>();
        foreach (int fold in folds)
        {
            var clock = Stopwatch.StartNew();
            ContentModel model = ModelWithout(fold, pages);
            Prediction[] part = [.. pages.Where(page => page.Fold == fold).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(page => predictor.Predict(page, model))];
            predictions.AddRange(part);
            Prediction[] own = [.. part.Where(IsOwn)];
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fold {fold}: word F1 {own.Average(page => page.F1):F4}, headings F1 {HeadingScore.Mean(own):F4} in {clock.Elapsed.TotalSeconds:F0} s"));
        }

        return [.. predictions.OrderBy(prediction => prediction.Page.Id, StringComparer.Ordinal)];
    }

    private static bool IsOwn(Prediction prediction) => prediction.Page.Renderer is null;

    private ContentModel ModelWithout(int fold, IReadOnlyList<LabelledPage> pages)
    {
        string name = ModelWriter.NameOf(pages[0].Page.Kind);
        string? file = models is null ? null : Path.Combine(Directory.CreateDirectory(models).FullName, $"{name}-{fold}-seed-{settings.Seed}.weights");
        if (File.Exists(file))
        {
            return ContentModel.From(WeightsFile.Read(File.ReadAllBytes(file)));
        }

        LabelledPage[] others = [.. pages.Where(page => page.Fold != fold && Renderings.IsTaught(page))];
        ContentModel model = new ModelTrainer(settings).Train(others);
        if (file is not null)
        {
            File.WriteAllBytes(file, ModelWriter.ToBytes(model, name, others.Length, settings.Seed));
        }

        return model;
    }

    /// <summary>Writes predictions of the kit's own pages as the scorer reads them.</summary>
    public static void Write(IEnumerable<Prediction> predictions, string path)
    {
        using FileStream file = File.Create(path);
        foreach (Prediction prediction in predictions.Where(IsOwn))
        {
            using (var writer = new Utf8JsonWriter(file))
            {
                writer.WriteStartObject();
                writer.WriteString("id", prediction.Page.Id);
                writer.WriteString("text", prediction.Text);
                writer.WriteString("title", prediction.Metadata.Title);
                writer.WriteString("author", prediction.Metadata.Author);
                writer.WriteString("publish_date", prediction.Metadata.Published);
                writer.WriteString("page_type", prediction.Type?.ToString());
                writer.WriteStartArray("headings");
                foreach (string heading in prediction.Headings)
                {
                    writer.WriteStringValue(heading);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            file.WriteByte((byte)'\n');
        }
    }

    /// <summary>A table by page type, and one by the programs that flattened the pages where there are such.</summary>
    public static string Report(IReadOnlyList<Prediction> predictions)
    {
        Prediction[] own = [.. predictions.Where(IsOwn)];
        var text = new StringBuilder("type            pages  word F1   best  confidence\n");
        foreach (IGrouping<string, Prediction> group in own.GroupBy(prediction => prediction.Page.Type.ToString()).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Line(group.Key, [.. group]);
        }

        Line("all", own);
        double loss = own.Sum(prediction => prediction.Loss.Loss) / own.Sum(prediction => prediction.Loss.Weight);
        text.Append(CultureInfo.InvariantCulture, $"cross entropy {loss:F4}; page type right {own.Count(prediction => prediction.Type == prediction.Page.Type) / (double)own.Length:P1}\n");
        text.Append(CultureInfo.InvariantCulture, $"word F1 without the consent rules {own.Average(prediction => prediction.F1WithoutConsentRules):F4}\n");
        text.Append(CultureInfo.InvariantCulture, $"headings F1 {HeadingScore.Mean(own):F4}; of the best choice of blocks {HeadingScore.MeanOfBest(own):F4}\n");
        foreach (IGrouping<string?, Prediction> group in predictions.Where(prediction => !IsOwn(prediction)).GroupBy(prediction => prediction.Page.Renderer).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Prediction[] rendered = [.. group];
            text.Append(CultureInfo.InvariantCulture, $"{group.Key,-15} {rendered.Length,5}   {rendered.Average(page => page.F1):F4} {rendered.Average(page => page.BestF1):F4}  headings F1 {HeadingScore.Mean(rendered):F4}\n");
        }

        return text.ToString();

        void Line(string name, IReadOnlyList<Prediction> group) =>
            text.Append(CultureInfo.InvariantCulture, $"{name,-15} {group.Count,5}   {group.Average(page => page.F1):F4} {group.Average(page => page.BestF1):F4}      {group.Average(page => page.Confidence):F4}\n");
    }
}
