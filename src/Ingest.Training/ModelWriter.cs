using System.Runtime.InteropServices;
using System.Text.Json;
using Ingest.Cleaning.Classification;
using Ingest.Sources;

namespace Ingest.Training;

/// <summary>Trains on all pages and writes the weights file.</summary>
internal static class ModelWriter
{
    public static void Train(IReadOnlyList<LabelledPage> pages, ContentKind kind, TrainingSettings settings, string folder)
    {
        ContentModel model = new ModelTrainer(settings).Train(pages);
        string name = NameOf(kind);
        string path = Path.Combine(folder, $"{name}.weights");
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(path, ToBytes(model, name, pages.Count, settings.Seed));
        Console.Error.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
    }

    /// <summary>What the model for a kind of pages is called.</summary>
    public static string NameOf(ContentKind kind) => kind == ContentKind.Html ? "html" : "text";

    /// <summary>The bytes of a weights file.</summary>
    public static byte[] ToBytes(ContentModel model, string name, int pages, int seed)
    {
        var arrays = new List<(string Name, string Type, int Count, byte[] Bytes)>();
        AddLinear(arrays, "text", model.Scorers.Text);
        AddLinear(arrays, "names", model.Scorers.Names);
        AddLinear(arrays, "links", model.Scorers.Links);
        AddLinear(arrays, "lines", model.Scorers.Lines);
        AddLinear(arrays, "line-headings", model.Scorers.LineHeadings);
        AddTrees(arrays, "first", model.First);
        AddTrees(arrays, "second", model.Second);
        AddTrees(arrays, "headings", model.Headings);
        AddTrees(arrays, "first-headings", model.FirstHeadings);
        AddTrees(arrays, "titles", model.Titles);
        AddTrees(arrays, "types", model.Types);

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("format", WeightsFile.Format);
            writer.WriteNumber("version", WeightsFile.Version);
            writer.WriteString("name", name);
            writer.WriteString("trained_on", $"WCXB (Web Content Extraction Benchmark) development pages by Murrough Foley: {pages} pages");
            writer.WriteString("training_data_licence", "CC-BY-4.0");
            writer.WriteNumber("seed", seed);
            WriteNames(writer);
            WriteProbe(writer, model, name == "html" ? ContentKind.Html : ContentKind.PlainText);
            writer.WriteStartArray("arrays");
            foreach ((string array, string type, int count, _) in arrays)
            {
                writer.WriteStartObject();
                writer.WriteString("name", array);
                writer.WriteString("type", type);
                writer.WriteNumber("count", count);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        arrays.ForEach(array => stream.Write(array.Bytes));
        return stream.ToArray();
    }

    private static void WriteNames(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("features");
        foreach (string feature in BlockFeatures.Names)
        {
            writer.WriteStringValue(feature);
        }

        writer.WriteEndArray();
    }

    private static void WriteProbe(Utf8JsonWriter writer, ContentModel model, ContentKind kind)
    {
        writer.WriteStartArray("probe");
        foreach (float score in ProbePage.Score(model, kind))
        {
            writer.WriteNumberValue(MathF.Round(score, 5));
        }

        writer.WriteEndArray();
    }

    private static void AddLinear(List<(string, string, int, byte[])> arrays, string name, HashedLinearModel? model)
    {
        if (model is null)
        {
            return;
        }

        Add<sbyte>(arrays, $"{name}.weights", "i8", model.Weights);
        Add<float>(arrays, $"{name}.line", "f32", [model.Scale, model.Bias]);
    }

    private static void AddTrees(List<(string, string, int, byte[])> arrays, string name, TreeEnsemble? trees)
    {
        if (trees is null)
        {
            return;
        }

        Add<int>(arrays, $"{name}.starts", "i32", [.. trees.NodeStarts, .. trees.LeafStarts, trees.Classes]);
        Add<ushort>(arrays, $"{name}.features", "u16", trees.Features);
        Add<float>(arrays, $"{name}.thresholds", "f32", trees.Thresholds);
        Add<short>(arrays, $"{name}.left", "i16", trees.Left);
        Add<short>(arrays, $"{name}.right", "i16", trees.Right);
        Add<float>(arrays, $"{name}.leaves", "f32", trees.Leaves);
        Add<float>(arrays, $"{name}.means", "f32", trees.NodeMeans);
    }

    private static void Add<T>(List<(string, string, int, byte[])> arrays, string name, string type, ReadOnlySpan<T> values)
        where T : unmanaged => arrays.Add((name, type, values.Length, MemoryMarshal.AsBytes(values).ToArray()));
}
