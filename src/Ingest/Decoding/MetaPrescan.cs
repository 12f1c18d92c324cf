using System.Buffers;
using System.Text;

namespace Ingest.Decoding;

/// <summary>
/// The "prescan a byte stream" algorithm of the HTML standard (§13.2.3.2), with the XML declaration beside it. The standard asks for
/// the first 1,024 bytes; browsers also obey a later <c>meta</c> when the parser meets it, so the scan goes on to 64 KiB.
/// </summary>
internal static class MetaPrescan
{
    private const int MaximumBytes = 64 << 10;

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n\f>"u8);

    /// <summary>The charset label the page declares; null when it declares none or is no markup.</summary>
    public static string? FindLabel(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, MaximumBytes)].TrimStart(" \t\r\n\f"u8);
        if (head.IsEmpty || head[0] != (byte)'<')
        {
            return null;
        }

        return FindXmlEncoding(head) is { } label ? label : FindMeta(head);
    }

    private static string? FindXmlEncoding(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("<?xml"u8))
        {
            return null;
        }

        int end = head.IndexOf("?>"u8);
        ReadOnlySpan<byte> declaration = end < 0 ? [] : head[..end];
        int name = declaration.IndexOf("encoding"u8);
        if (name < 0)
        {
            return null;
        }

        ReadOnlySpan<byte> rest = declaration[(name + 8)..].TrimStart(" \t\r\n="u8);
        if (rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'\''))
        {
            return null;
        }

        int close = rest[1..].IndexOf(rest[0]);
        return close < 0 ? null : Encoding.ASCII.GetString(rest.Slice(1, close));
    }

    private static string? FindMeta(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> rest = head;
        while (true)
        {
            int open = rest.IndexOf((byte)'<');
            if (open < 0)
            {
                return null;
            }

            rest = rest[open..];
            if (rest.StartsWith("<!--"u8))
            {
                // "<!-->" is a whole comment.
                rest = SkipPast(rest[2..], "-->"u8);
            }
            else if (IsTagStart(rest))
            {
                var attributes = new MetaAttributes(rest[NameEnd(rest)..]);
                string? label = IsMeta(rest) ? attributes.ReadLabel() : attributes.Skip();
                if (label is not null)
                {
                    return label;
                }

                rest = attributes.Rest;
            }
            else
            {
                rest = rest.Length > 1 && rest[1] is (byte)'!' or (byte)'/' or (byte)'?' ? SkipPast(rest, ">"u8) : rest[1..];
            }
        }
    }

    private static bool IsTagStart(ReadOnlySpan<byte> rest) =>
        rest.Length > 2 && (IsLetter(rest[1]) || (rest[1] == (byte)'/' && IsLetter(rest[2])));

    private static bool IsMeta(ReadOnlySpan<byte> rest) =>
        rest.Length > 5 && Ascii.EqualsIgnoreCase(rest[1..5], "meta"u8) && rest[5] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f' or (byte)'/';

    private static int NameEnd(ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOfAny(NameEnds);
        return end < 0 ? rest.Length : end;
    }

    private static bool IsLetter(byte b) => b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z');

    private static ReadOnlySpan<byte> SkipPast(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> end)
    {
        int found = rest.IndexOf(end);
        return found < 0 ? [] : rest[(found + end.Length)..];
    }
}
