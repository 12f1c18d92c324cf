using System.Runtime.InteropServices;
using System.Text.Json;
using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Training;

/// <summary>Writes weights as <see cref="WeightsFile"/> reads them.</summary>
internal sealed class WeightsFileWriter
{
    private readonly List<(string Name, string Type, int Count, byte[] Bytes)> _arrays = [];

    /// <summary>Writes the bytes of a file beside the code that reads it, and says how many they are.</summary>
    public static void Write(string folder, string name, byte[] bytes)
    {
        string path = Path.Combine(folder, $"{name}.weights");
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(path, bytes);
        Console.Error.WriteLine($"{path}: {bytes.Length} bytes");
    }

    /// <summary>Adds a linear model, if there is one.</summary>
    public void AddLinear(string name, HashedLinearModel? model)
    {
        if (model is null)
        {
            return;
        }

        Add<sbyte>($"{name}.weights", "i8", model.Weights);
        Add<float>($"{name}.line", "f32", [model.Scale, model.Bias]);
    }

    /// <summary>Adds trees, if there are any.</summary>
    public void AddTrees(string name, TreeEnsemble? trees)
    {
        if (trees is null)
        {
            return;
        }

        Add<int>($"{name}.starts", "i32", [.. trees.NodeStarts, .. trees.LeafStarts, trees.Classes]);
        Add<ushort>($"{name}.features", "u16", trees.Features);
        Add<float>($"{name}.thresholds", "f32", trees.Thresholds);
        Add<short>($"{name}.left", "i16", trees.Left);
        Add<short>($"{name}.right", "i16", trees.Right);
        Add<float>($"{name}.leaves", "f32", trees.Leaves);
        Add<float>($"{name}.means", "f32", trees.NodeMeans);
    }

    /// <summary>The bytes of the file.</summary>
    /// <param name="name">What the weights are called.</param>
    /// <param name="pages">How many pages they were trained on.</param>
    /// <param name="seed">The seed of the training.</param>
    /// <param name="features">Names of the features, in order.</param>
    /// <param name="probe">What the model gives for a fixed page, which a test compares later.</param>
    public byte[] ToBytes(string name, int pages, int seed, IReadOnlyList<string> features, IReadOnlyList<float> probe)
    {
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
            writer.WriteStartArray("features");
            foreach (string feature in features)
            {
                writer.WriteStringValue(feature);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("probe");
            foreach (float score in probe)
            {
                writer.WriteNumberValue(MathF.Round(score, 5));
            }

            writer.WriteEndArray();
            WriteArrays(writer);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        _arrays.ForEach(array => stream.Write(array.Bytes));
        return stream.ToArray();
    }

    private void WriteArrays(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("arrays");
        foreach ((string array, string type, int count, _) in _arrays)
        {
            writer.WriteStartObject();
            writer.WriteString("name", array);
            writer.WriteString("type", type);
            writer.WriteNumber("count", count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void Add<T>(string name, string type, ReadOnlySpan<T> values)
        where T : unmanaged => _arrays.Add((name, type, values.Length, MemoryMarshal.AsBytes(values).ToArray()));
}
