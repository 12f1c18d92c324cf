using System.Globalization;
using System.Text;

namespace Ingest.Decoding;

/// <summary>Bytes to text for every charset name of <see cref="CharsetLabels"/>; bytes without meaning become U+FFFD.</summary>
internal static class CharsetDecoder
{
    // WHATWG decodes gbk as gb18030, euc-kr as its superset 949, shift_jis as 932 (§10–13 of the standard).
    private static readonly Dictionary<string, int> CodePages = new(StringComparer.Ordinal)
    {
        ["big5"] = 950,
        ["euc-jp"] = 51932,
        ["euc-kr"] = 949,
        ["gb18030"] = 54936,
        ["gbk"] = 54936,
        ["ibm866"] = 866,
        ["iso-2022-jp"] = 50220,
        ["iso-8859-13"] = 28603,
        ["iso-8859-15"] = 28605,
        ["iso-8859-2"] = 28592,
        ["iso-8859-3"] = 28593,
        ["iso-8859-4"] = 28594,
        ["iso-8859-5"] = 28595,
        ["iso-8859-6"] = 28596,
        ["iso-8859-7"] = 28597,
        ["iso-8859-8"] = 28598,
        ["iso-8859-8-i"] = 28598,
        ["koi8-r"] = 20866,
        ["koi8-u"] = 21866,
        ["macintosh"] = 10000,
        ["shift_jis"] = 932,
        ["utf-16be"] = 1201,
        ["utf-16le"] = 1200,
        ["utf-32be"] = 12001,
        ["utf-32le"] = 12000,
        ["utf-8"] = 65001,
        ["windows-1250"] = 1250,
        ["windows-1251"] = 1251,
        ["windows-1252"] = 1252,
        ["windows-1253"] = 1253,
        ["windows-1254"] = 1254,
        ["windows-1255"] = 1255,
        ["windows-1256"] = 1256,
        ["windows-1257"] = 1257,
        ["windows-1258"] = 1258,
        ["windows-874"] = 874,
        ["x-mac-cyrillic"] = 10017,
    };

    private static readonly Dictionary<string, char[]> UpperHalves = LoadTables();

    /// <summary>Decodes without looking for a byte order mark.</summary>
    /// <param name="name">A name <see cref="CharsetLabels.Resolve"/> gives, or utf-32le or utf-32be.</param>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="ArgumentException">The name is not one of them.</exception>
    public static string Decode(string name, ReadOnlySpan<byte> bytes)
    {
        if (UpperHalves.TryGetValue(name, out char[]? upperHalf))
        {
            return DecodeByTable(upperHalf, bytes);
        }

        if (!CodePages.TryGetValue(name, out int codePage))
        {
            throw new ArgumentException($"'{name}' is no charset.", nameof(name));
        }

        return ForCodePage(codePage).GetString(bytes);
    }

    private static Encoding ForCodePage(int codePage)
    {
        var replaceDecoded = new DecoderReplacementFallback("\uFFFD");
        return CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, replaceDecoded)
            ?? Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, replaceDecoded);
    }

    private static string DecodeByTable(char[] upperHalf, ReadOnlySpan<byte> bytes) =>
        string.Create(bytes.Length, new TableInput(upperHalf, bytes), static (target, input) =>
        {
            for (int i = 0; i < target.Length; i++)
            {
                byte b = input.Bytes[i];
                target[i] = b < 0x80 ? (char)b : input.UpperHalf[b - 0x80];
            }
        });

    private static Dictionary<string, char[]> LoadTables()
    {
        var tables = new Dictionary<string, char[]>(StringComparer.Ordinal);
        foreach (string entry in EmbeddedLines.Read("Decoding/single-byte-tables.txt"))
        {
            int tab = entry.IndexOf('\t', StringComparison.Ordinal);
            string[] codes = entry[(tab + 1)..].Split(' ');
            char[] upperHalf = new char[128];
            for (int i = 0; i < 128; i++)
            {
                upperHalf[i] = i < 32 ? (char)(0x80 + i) : (char)int.Parse(codes[i - 32], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            }

            tables[entry[..tab]] = upperHalf;
        }

        // x-user-defined maps its upper half to the private use area (§14.5 of the standard).
        char[] userDefined = new char[128];
        for (int i = 0; i < 128; i++)
        {
            userDefined[i] = (char)(0xF780 + i);
        }

        tables["x-user-defined"] = userDefined;
        return tables;
    }

    private readonly ref struct TableInput(char[] upperHalf, ReadOnlySpan<byte> bytes)
    {
        public char[] UpperHalf { get; } = upperHalf;

        public ReadOnlySpan<byte> Bytes { get; } = bytes;
    }
}
