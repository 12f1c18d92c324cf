using System.Buffers;
using System.Text;

namespace Ingest.Decoding;

/// <summary>The attributes of one tag, read as the prescan of the HTML standard reads them.</summary>
internal ref struct MetaAttributes(ReadOnlySpan<byte> start)
{
    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" ;\"',\t");
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n\f/>="u8);
    private static readonly SearchValues<byte> ValueEnds = SearchValues.Create(" \t\r\n\f>"u8);

    /// <summary>What follows the tag, once it has been read.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = start;

    /// <summary>Passes the tag's attributes; always null.</summary>
    public string? Skip()
    {
        while (ReadNext(out _, out _))
        {
        }

        return null;
    }

    /// <summary>The label of <c>charset</c>, or of <c>content</c> where <c>http-equiv</c> is <c>content-type</c>; null when neither.</summary>
    public string? ReadLabel()
    {
        string? charset = null;
        string? contentCharset = null;
        bool isPragma = false;
        while (ReadNext(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value))
        {
            if (Ascii.EqualsIgnoreCase(name, "charset"u8))
            {
                charset ??= Encoding.ASCII.GetString(value);
            }
            else if (Ascii.EqualsIgnoreCase(name, "http-equiv"u8))
            {
                isPragma |= Ascii.EqualsIgnoreCase(value, "content-type"u8);
            }
            else if (Ascii.EqualsIgnoreCase(name, "content"u8))
            {
                contentCharset ??= LabelInContent(Encoding.ASCII.GetString(value));
            }
        }

        return charset ?? (isPragma ? contentCharset : null);
    }

    private static string? LabelInContent(string content)
    {
        int found = content.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        while (found >= 0)
        {
            ReadOnlySpan<char> rest = content.AsSpan(found + 7).TrimStart();
            if (rest is ['=', ..])
            {
                rest = rest[1..].TrimStart().TrimStart("\"'");
                int end = rest.IndexOfAny(LabelEnds);
                return (end < 0 ? rest : rest[..end]).ToString();
            }

            found = content.IndexOf("charset", found + 7, StringComparison.OrdinalIgnoreCase);
        }

        return null;
    }

    private bool ReadNext(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = [];
        name = [];
        ReadOnlySpan<byte> rest = Rest.TrimStart(" \t\r\n\f/"u8);
        if (rest.IsEmpty || rest[0] == (byte)'>')
        {
            Rest = rest.IsEmpty ? rest : rest[1..];
            return false;
        }

        // A "=" at the start belongs to the name (the standard's step 4).
        int nameEnd = rest[1..].IndexOfAny(NameEnds) + 1;
        if (nameEnd == 0)
        {
            Rest = [];
            return false;
        }

        name = rest[..nameEnd];
        ReadOnlySpan<byte> after = rest[nameEnd..].TrimStart(" \t\r\n\f"u8);
        Rest = after is [(byte)'=', ..] ? ReadValue(after[1..].TrimStart(" \t\r\n\f"u8), out value) : rest[nameEnd..];
        return true;
    }

    private static ReadOnlySpan<byte> ReadValue(ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> value)
    {
        if (rest is [(byte)'"' or (byte)'\'', ..])
        {
            int close = rest[1..].IndexOf(rest[0]);
            value = close < 0 ? [] : rest.Slice(1, close);
            return close < 0 ? [] : rest[(close + 2)..];
        }

        int end = rest.IndexOfAny(ValueEnds);
        value = end < 0 ? rest : rest[..end];
        return end < 0 ? [] : rest[end..];
    }
}
