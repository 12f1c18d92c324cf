using System.Globalization;
using System.Text;

namespace Ingest.Sources.Tabular;

/// <summary>
/// JSON strings to text. Unlike the framework's reader it never refuses: Python writes half surrogate pairs into JSON, and
/// invalid UTF-8 occurs; both become U+FFFD instead of costing the row.
/// </summary>
internal static class JsonText
{
    private const int UnicodeEscapeLength = 6;

    /// <summary>Decodes the bytes between the quotes of a string the reader accepted.</summary>
    public static string Decode(ReadOnlySpan<byte> escaped)
    {
        int escape = escaped.IndexOf((byte)'\\');
        if (escape < 0)
        {
            return Encoding.UTF8.GetString(escaped);
        }

        // UTF-8 is never longer than its escaped form, so one buffer of that length does.
        byte[] buffer = ScratchArrays.Rent<byte>(escaped.Length);
        int length = 0;
        while (escape >= 0 && escape + 1 < escaped.Length)
        {
            escaped[..escape].CopyTo(buffer.AsSpan(length));
            length += escape;
            escaped = escaped[(escape + Unescape(escaped[escape..], buffer, ref length))..];
            escape = escaped.IndexOf((byte)'\\');
        }

        escaped.CopyTo(buffer.AsSpan(length));
        string text = Encoding.UTF8.GetString(buffer, 0, length + escaped.Length);
        ScratchArrays.Return(buffer);
        return text;
    }

    /// <summary>Writes the escaped character; the result is how many bytes its escape had.</summary>
    private static int Unescape(ReadOnlySpan<byte> escape, byte[] buffer, ref int length)
    {
        if (!TryReadUnit(escape, out ushort unit))
        {
            buffer[length++] = escape[1] switch
            {
                (byte)'n' => (byte)'\n',
                (byte)'t' => (byte)'\t',
                (byte)'r' => (byte)'\r',
                (byte)'b' => (byte)'\b',
                (byte)'f' => (byte)'\f',
                var other => other,
            };
            return 2;
        }

        bool isPair = TryReadUnit(escape[UnicodeEscapeLength..], out ushort low) && char.IsHighSurrogate((char)unit) && char.IsLowSurrogate((char)low);
        Rune rune = isPair ? new Rune((char)unit, (char)low)
            : Rune.TryCreate((char)unit, out Rune single) ? single
            : Rune.ReplacementChar;
        length += rune.EncodeToUtf8(buffer.AsSpan(length));
        return isPair ? 2 * UnicodeEscapeLength : UnicodeEscapeLength;
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> escape, out ushort unit)
    {
        unit = 0;
        return escape.Length >= UnicodeEscapeLength && escape[0] == (byte)'\\' && escape[1] == (byte)'u'
            && ushort.TryParse(escape[2..UnicodeEscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out unit);
    }
}
