using System.Globalization;
using System.Text;

namespace Ingest.Sources.Tabular;

/// <summary>
/// JSON strings to text. Unlike the framework's reader it never refuses: Python writes half surrogate pairs into JSON, and
/// invalid UTF-8 occurs; both become U+FFFD instead of costing the row. Where the bytes of a string are of another charset
/// (JSON pieced together from windows-1252), they can be had as they are.
/// </summary>
internal static class JsonText
{
    private const int UnicodeEscapeLength = 6;

    /// <summary>Decodes the bytes between the quotes of a string the reader accepted.</summary>
    public static string Decode(ReadOnlySpan<byte> escaped)
    {
        if (!escaped.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(escaped);
        }

        // UTF-8 is never longer than its escaped form, so one buffer of that length does.
        byte[] buffer = ScratchArrays.Rent<byte>(escaped.Length);
        int length = Unescape(escaped, buffer, out _);
        string text = Encoding.UTF8.GetString(buffer, 0, length);
        ScratchArrays.Return(buffer);
        return text;
    }

    /// <summary>The bytes a string spells, in whatever charset; null where an escape spells a character that only Unicode knows how to write.</summary>
    public static byte[]? Bytes(ReadOnlySpan<byte> escaped)
    {
        byte[] buffer = new byte[escaped.Length];
        int length = Unescape(escaped, buffer, out bool isAscii);
        return isAscii ? buffer[..length] : null;
    }

    /// <summary>Undoes all escapes; the result is how many bytes were written, and whether the escapes spelled ASCII alone.</summary>
    private static int Unescape(ReadOnlySpan<byte> escaped, byte[] buffer, out bool isAscii)
    {
        isAscii = true;
        int length = 0;
        int escape;
        while ((escape = escaped.IndexOf((byte)'\\')) >= 0 && escape + 1 < escaped.Length)
        {
            escaped[..escape].CopyTo(buffer.AsSpan(length));
            length += escape;
            int end = length;
            escaped = escaped[(escape + UnescapeOne(escaped[escape..], buffer, ref end))..];
            isAscii &= end == length + 1;
            length = end;
        }

        escaped.CopyTo(buffer.AsSpan(length));
        return length + escaped.Length;
    }

    /// <summary>Writes the escaped character; the result is how many bytes its escape had.</summary>
    private static int UnescapeOne(ReadOnlySpan<byte> escape, byte[] buffer, ref int length)
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
