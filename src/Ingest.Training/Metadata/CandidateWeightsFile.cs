using System.Globalization;
using System.Text;
using Ingest.Parsing.Html.Metadata;

namespace Ingest.Training.Metadata;

/// <summary>Writes weights as <see cref="CandidateModel.Load"/> reads them.</summary>
internal static class CandidateWeightsFile
{
    public static void Write<TFeature>(string path, CandidateModel model, int pages)
        where TFeature : struct, Enum => File.WriteAllText(path, Format<TFeature>(model, pages));

    /// <summary>The lines, sorted.</summary>
    public static string Format<TFeature>(CandidateModel model, int pages)
        where TFeature : struct, Enum
    {
        string[] names = Enum.GetNames<TFeature>();
        var lines = new List<string>();
        for (int first = 0; first < names.Length; first++)
        {
            for (int second = first; second < names.Length; second++)
            {
                float weight = model.WeightOf(first, second);
                if (weight != 0)
                {
                    lines.Add(string.Create(CultureInfo.InvariantCulture, $"{names[first]}{(second == first ? "" : $" {names[second]}")} {weight:0.00}"));
                }
            }
        }

        lines.Sort(StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Learned weights of features and of pairs of features; written by the training program, not by hand.\n# Trained on {pages} pages of WCXB (Web Content Extraction Benchmark) by Murrough Foley, CC-BY-4.0.\n");
        lines.ForEach(line => text.Append(line).Append('\n'));
        return text.ToString();
    }
}
