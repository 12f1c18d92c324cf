using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Ingest.Parsing;

/// <summary>
/// A weights file: one line of JSON (format, version, name, features, what it was trained on, licence, seed, figures, the list of
/// arrays), then the arrays as little-endian bytes, one after another.
/// </summary>
internal sealed class WeightsFile
{
    /// <summary>Version of the layout this code reads and writes.</summary>
    public const int Version = 1;

    /// <summary>The <c>format</c> field.</summary>
    public const string Format = "ingest-weights";

    private readonly Dictionary<string, (Type Type, ReadOnlyMemory<byte> Bytes)> _arrays = new(StringComparer.Ordinal);

    private WeightsFile(JsonElement header)
    {
        Header = header;
        Features = NamesIn(header.GetProperty("features"));
    }

    /// <summary>The first line.</summary>
    public JsonElement Header { get; }

    /// <summary>Names of the features, in order.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>Reads an embedded weights file.</summary>
    /// <exception cref="InvalidOperationException">It is missing or not of this version: a broken build.</exception>
    public static WeightsFile Load(string resource)
    {
        using Stream stream = typeof(WeightsFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }

    /// <summary>Reads weights from memory.</summary>
    /// <exception cref="InvalidOperationException">They are not of this version.</exception>
    public static WeightsFile Read(ReadOnlyMemory<byte> bytes)
    {
        int end = bytes.Span.IndexOf((byte)'\n');
        JsonElement header = JsonDocument.Parse(bytes[..end]).RootElement;
        if (header.GetProperty("format").GetString() != Format || header.GetProperty("version").GetInt32() != Version)
        {
            throw new InvalidOperationException($"Weights are not {Format} version {Version}; train them again.");
        }

        var file = new WeightsFile(header);
        int offset = end + 1;
        foreach (JsonElement array in header.GetProperty("arrays").EnumerateArray())
        {
            Type type = TypeOf(array.GetProperty("type").GetString());
            int length = array.GetProperty("count").GetInt32() * SizeOf(type);
            file._arrays.Add(array.GetProperty("name").GetString()!, (type, bytes.Slice(offset, length)));
            offset += length;
        }

        return file;
    }

    /// <summary>Whether there is an array of that name.</summary>
    public bool Has(string name) => _arrays.ContainsKey(name);

    /// <summary>One array by name.</summary>
    /// <exception cref="InvalidOperationException">It is missing or of another type.</exception>
    public T[] Get<T>(string name)
        where T : unmanaged
    {
        if (!_arrays.TryGetValue(name, out (Type Type, ReadOnlyMemory<byte> Bytes) array) || array.Type != typeof(T))
        {
            throw new InvalidOperationException($"Weights have no array '{name}' of {typeof(T).Name}; train them again.");
        }

        T[] values = MemoryMarshal.Cast<byte, T>(array.Bytes.Span).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            Reverse(values);
        }

        return values;
    }

    /// <summary>The linear model of a name.</summary>
    public HashedLinearModel Linear(string name)
    {
        float[] line = Get<float>($"{name}.line");
        return new HashedLinearModel(Get<sbyte>($"{name}.weights"), line[0], line[1]);
    }

    private static string[] NamesIn(JsonElement features)
    {
        var names = new string[features.GetArrayLength()];
        int count = 0;
        foreach (JsonElement feature in features.EnumerateArray())
        {
            names[count++] = feature.GetString()!;
        }

        return names;
    }

    private static Type TypeOf(string? name) => name switch
    {
        "i8" => typeof(sbyte),
        "i16" => typeof(short),
        "u16" => typeof(ushort),
        "i32" => typeof(int),
        "f32" => typeof(float),
        _ => throw new InvalidOperationException($"Weights have an array of unknown type '{name}'; train them again."),
    };

    private static int SizeOf(Type type) => type == typeof(sbyte) ? 1 : type == typeof(short) || type == typeof(ushort) ? 2 : 4;

    private static void Reverse<T>(T[] values)
        where T : unmanaged
    {
        int size = SizeOf(typeof(T));
        if (size == 2)
        {
            Span<short> shorts = MemoryMarshal.Cast<T, short>(values.AsSpan());
            BinaryPrimitives.ReverseEndianness(shorts, shorts);
        }
        else if (size == 4)
        {
            Span<int> ints = MemoryMarshal.Cast<T, int>(values.AsSpan());
            BinaryPrimitives.ReverseEndianness(ints, ints);
        }
    }
}
