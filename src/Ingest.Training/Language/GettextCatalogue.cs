using System.Buffers.Binary;
using System.Text;

namespace Ingest.Training.Language;

/// <summary>Reads a compiled gettext catalogue (<c>.mo</c>, as the GNU gettext manual describes the format): pairs of message and translation.</summary>
internal static class GettextCatalogue
{
    private const uint LittleEndianMagic = 0x950412de;
    private const int HeaderBytes = 28;

    /// <summary>The pairs in the file's order, first form of plurals only; empty when the file is no such catalogue in UTF-8.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        if (bytes.Length < HeaderBytes || ReadInt(bytes, 0) != LittleEndianMagic)
        {
            return [];
        }

        int count = (int)ReadInt(bytes, 8);
        int messages = (int)ReadInt(bytes, 12);
        int translations = (int)ReadInt(bytes, 16);
        List<KeyValuePair<string, string>> pairs = [];
        for (int i = 0; i < count; i++)
        {
            string message = ReadString(bytes, messages + (i * 8));
            string translation = ReadString(bytes, translations + (i * 8));
            if (message.Length == 0 && !translation.Contains("charset=utf-8", StringComparison.OrdinalIgnoreCase))
            {
                return [];
            }

            if (message.Length > 0 && translation.Length > 0)
            {
                pairs.Add(new(message[(message.IndexOf('\u0004') + 1)..], translation));
            }
        }

        return pairs;
    }

    private static uint ReadInt(byte[] bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(offset));

    private static string ReadString(byte[] bytes, int entry)
    {
        ReadOnlySpan<byte> text = bytes.AsSpan((int)ReadInt(bytes, entry + 4), (int)ReadInt(bytes, entry));
        int end = text.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]);
    }
}
