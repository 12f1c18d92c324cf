using System.Globalization;
using System.Text;

namespace Ingest.Sources.Tabular;

/// <summary>
/// JSON strings to text. Unlike the framework's reader it never refuses: Python writes half surrogate pairs into JSON, and
/// invalid UTF-8 occurs; both become U+FFFD instead of costing the row.
/// </summary>
internal static class JsonText
{
    /// <summary>Decodes the bytes between the quotes of a string the reader accepted.</summary>
    public static string Decode(ReadOnlySpan<byte> escaped)
    {
        int first = escaped.IndexOf((byte)'\\');
        if (first < 0)
        {
            return Encoding.UTF8.GetString(escaped);
        }

        var text = new StringBuilder(escaped.Length);
        while (first >= 0 && first + 1 < escaped.Length)
        {
            AppendPlain(text, escaped[..first]);
            escaped = escaped[first..];
            escaped = escaped[AppendEscape(text, escaped)..];
            first = escaped.IndexOf((byte)'\\');
        }

        AppendPlain(text, escaped);
        return WithoutHalfPairs(text);
    }

    private static void AppendPlain(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        Span<char> chars = stackalloc char[512];
        while (bytes.Length > 0)
        {
            System.Text.Unicode.Utf8.ToUtf16(bytes, chars, out int read, out int written, replaceInvalidSequences: true);
            text.Append(chars[..written]);
            bytes = bytes[read..];
        }
    }

    private static int AppendEscape(StringBuilder text, ReadOnlySpan<byte> escape)
    {
        if (escape[1] == (byte)'u' && escape.Length >= 6
            && ushort.TryParse(escape[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
        {
            text.Append((char)unit);
            return 6;
        }

        text.Append(escape[1] switch
        {
            (byte)'n' => '\n',
            (byte)'t' => '\t',
            (byte)'r' => '\r',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            _ => (char)escape[1],
        });
        return 2;
    }

    private static string WithoutHalfPairs(StringBuilder text)
    {
        string result = text.ToString();
        for (int i = 0; i < result.Length; i++)
        {
            if (!char.IsSurrogate(result[i]))
            {
                continue;
            }

            if (!char.IsSurrogatePair(result, i))
            {
                // The encoder replaces each half on its own.
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(result));
            }

            i++;
        }

        return result;
    }
}
