using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ingest.Cleaning;
using Ingest.Cleaning.Classification;

namespace Ingest.Training;

/// <summary>Predicts every page by a model trained on the other four parts, through the product's own path.</summary>
internal static class CrossValidation
{
    public static List<Prediction> Run(IReadOnlyList<LabelledPage> pages, TrainingSettings settings, IReadOnlyList<NamedRule> otherRules, IReadOnlyCollection<int> folds)
    {
        var predictions = new List<Prediction>();
        foreach (int fold in folds)
        {
            var clock = Stopwatch.StartNew();
            ContentModel model = new ModelTrainer(settings).Train([.. pages.Where(page => page.Fold != fold)]);
            var predictor = new Predictor(otherRules);
            Prediction[] part = [.. pages.Where(page => page.Fold == fold).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(page => predictor.Predict(page, model))];
            predictions.AddRange(part);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fold {fold}: word F1 {part.Average(page => page.F1):F4}, headings F1 {HeadingScore.Mean(part):F4} in {clock.Elapsed.TotalSeconds:F0} s"));
        }

        return [.. predictions.OrderBy(prediction => prediction.Page.Id, StringComparer.Ordinal)];
    }

    /// <summary>Writes predictions as the scorer reads them.</summary>
    public static void Write(IEnumerable<Prediction> predictions, string path)
    {
        using FileStream file = File.Create(path);
        foreach (Prediction prediction in predictions)
        {
            using (var writer = new Utf8JsonWriter(file))
            {
                writer.WriteStartObject();
                writer.WriteString("id", prediction.Page.Id);
                writer.WriteString("text", prediction.Text);
                writer.WriteString("title", prediction.Title);
                writer.WriteString("author", prediction.Page.Page.Metadata.Author);
                writer.WriteString("publish_date", prediction.Page.Page.Metadata.Published);
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

    /// <summary>A table by page type.</summary>
    public static string Report(IReadOnlyList<Prediction> predictions)
    {
        var text = new StringBuilder("type            pages  word F1   best  confidence\n");
        foreach (IGrouping<string, Prediction> group in predictions.GroupBy(prediction => prediction.Page.Type.ToString()).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Line(group.Key, [.. group]);
        }

        Line("all", predictions);
        double loss = predictions.Sum(prediction => prediction.Loss.Loss) / predictions.Sum(prediction => prediction.Loss.Weight);
        text.Append(CultureInfo.InvariantCulture, $"cross entropy {loss:F4}; page type right {predictions.Count(prediction => prediction.Type == prediction.Page.Type) / (double)predictions.Count:P1}\n");
        text.Append(CultureInfo.InvariantCulture, $"word F1 without the consent rules {predictions.Average(prediction => prediction.F1WithoutConsentRules):F4}\n");
        text.Append(CultureInfo.InvariantCulture, $"headings F1 {HeadingScore.Mean(predictions):F4}; of the best choice of blocks {HeadingScore.MeanOfBest(predictions):F4}\n");
        return text.ToString();

        void Line(string name, IReadOnlyList<Prediction> group) =>
            text.Append(CultureInfo.InvariantCulture, $"{name,-15} {group.Count,5}   {group.Average(page => page.F1):F4} {group.Average(page => page.BestF1):F4}      {group.Average(page => page.Confidence):F4}\n");
    }
}
