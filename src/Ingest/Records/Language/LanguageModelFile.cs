using System.IO.Compression;
using System.Text;

namespace Ingest.Records.Language;

/// <summary>
/// Reads and writes <c>languages.weights</c>: Brotli over a version, then per script its number, tags, features in ascending order as differences, and
/// weights language by language. Made by <c>Ingest.Training language train</c> from the message catalogues (GNU gettext) of the programs on a Debian 12
/// system, each under its program's free licence, and from seed sentences of our own; only how often letters and words occur is kept, no text. Same
/// catalogues, same bytes.
/// </summary>
internal static class LanguageModelFile
{
    private const string Resource = "languages.weights";
    private const int Version = 1;
    private const int MaximumFeatures = 1 << 20;
    private const int BufferBytes = 1 << 16;

    /// <summary>The models shipped with the library.</summary>
    public static IReadOnlyList<ScriptModel> ReadEmbedded()
    {
        using Stream stream = typeof(LanguageModelFile).Assembly.GetManifestResourceStream($"{typeof(LanguageModelFile).Namespace}.{Resource}")
            ?? throw new InvalidOperationException($"The embedded model {Resource} is missing.");
        return Read(stream);
    }

    /// <summary>Reads models.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    public static IReadOnlyList<ScriptModel> Read(Stream stream)
    {
        using BrotliStream brotli = new(stream, CompressionMode.Decompress, leaveOpen: true);
        // Without a buffer, each byte of a feature is a call into the decoder.
        using BufferedStream buffered = new(brotli, BufferBytes);
        using BinaryReader reader = new(buffered, Encoding.UTF8);
        if (reader.ReadInt32() != Version)
        {
            throw new InvalidDataException($"The language model is not of version {Version}.");
        }

        ScriptModel[] models = new ScriptModel[reader.ReadByte()];
        for (int i = 0; i < models.Length; i++)
        {
            models[i] = ReadModel(reader);
        }

        return models;
    }

    /// <summary>Writes models.</summary>
    public static void Write(Stream stream, IReadOnlyList<LanguageModelPart> parts)
    {
        using BrotliStream brotli = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using BinaryWriter writer = new(brotli, Encoding.UTF8);
        writer.Write(Version);
        writer.Write((byte)parts.Count);
        foreach (LanguageModelPart part in parts)
        {
            WritePart(writer, part);
        }
    }

    private static ScriptModel ReadModel(BinaryReader reader)
    {
        WritingSystem script = (WritingSystem)reader.ReadByte();
        string[] tags = new string[reader.ReadByte()];
        for (int i = 0; i < tags.Length; i++)
        {
            tags[i] = reader.ReadString();
        }

        int count = reader.ReadInt32();
        if (count is < 0 or > MaximumFeatures)
        {
            throw new InvalidDataException("The language model names an impossible number of features.");
        }

        ulong[] keys = new ulong[count];
        ulong previous = 0;
        for (int i = 0; i < count; i++)
        {
            previous += (ulong)reader.Read7BitEncodedInt64();
            keys[i] = previous;
        }

        byte[] weights = new byte[count * tags.Length];
        for (int tag = 0; tag < tags.Length; tag++)
        {
            byte[] column = reader.ReadBytes(count);
            for (int row = 0; row < column.Length; row++)
            {
                weights[(row * tags.Length) + tag] = column[row];
            }
        }

        return new ScriptModel(script, tags, keys, weights);
    }

    private static void WritePart(BinaryWriter writer, LanguageModelPart part)
    {
        writer.Write((byte)part.Script);
        writer.Write((byte)part.Tags.Count);
        foreach (string tag in part.Tags)
        {
            writer.Write(tag);
        }

        writer.Write(part.Keys.Length);
        ulong previous = 0;
        foreach (ulong key in part.Keys)
        {
            writer.Write7BitEncodedInt64((long)(key - previous));
            previous = key;
        }

        for (int tag = 0; tag < part.Tags.Count; tag++)
        {
            for (int row = 0; row < part.Keys.Length; row++)
            {
                writer.Write(part.Weights[(row * part.Tags.Count) + tag]);
            }
        }
    }
}
