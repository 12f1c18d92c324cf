using System.Net;
using System.Net.Sockets;
using Ingest.Decoding;

namespace Ingest.Records.Masking;

/// <summary>
/// IPv4 in dotted decimal (four numbers to 255, no leading zeros) and IPv6 (RFC 4291). Four dotted numbers after a word such as
/// "version", after a product name and slash, or numbering a heading are left; so are hardware addresses and clock times.
/// </summary>
internal sealed class IpScanner : IMaskScanner
{
    private const int MaximumIpv6Characters = 45;

    /// <summary>Headings are rarely numbered beyond this; addresses mostly have a larger part.</summary>
    private const int LargestHeadingNumber = 30;

    private static readonly HashSet<string> VersionWords = EmbeddedLines.Read("Records/Masking/version-words.txt").ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public MaskKind Kind => MaskKind.Ip;

    /// <inheritdoc/>
    public int Match(ReadOnlySpan<char> text, int start)
    {
        char c = text[start];
        if (!char.IsAsciiHexDigit(c) && c != ':')
        {
            return 0;
        }

        int dotted = char.IsAsciiDigit(c) ? MatchDotted(text, start) : 0;
        return dotted > 0 ? dotted : MatchColons(text, start);
    }

    private static int MatchDotted(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        int largest = 0;
        for (int part = 0; part < 4; part++)
        {
            if (part > 0 && (end >= text.Length || text[end++] != '.'))
            {
                return 0;
            }

            int length = OctetLength(text[end..], out int value);
            if (length == 0)
            {
                return 0;
            }

            end += length;
            largest = Math.Max(largest, value);
        }

        return OpensAddress(text, start) && ClosesAddress(text, end) && !IsNumbering(text, start, end, largest) ? end - start : 0;
    }

    private static int OctetLength(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        int length = 0;
        while (length < text.Length && length < 4 && char.IsAsciiDigit(text[length]))
        {
            value = (value * 10) + (text[length++] - '0');
        }

        return length == 0 || value > 255 || (length > 1 && text[0] == '0') ? 0 : length;
    }

    private static bool OpensAddress(ReadOnlySpan<char> text, int start)
    {
        if (start == 0)
        {
            return true;
        }

        char before = text[start - 1];
        if (before == '/')
        {
            // "//10.0.0.1" is a host; "Chrome/120.0.0.0" a product's version.
            return start >= 2 && text[start - 2] == '/';
        }

        return !char.IsLetterOrDigit(before) && before is not ('.' or '-' or '_' or '+') && !(before == ',' && start >= 2 && char.IsDigit(text[start - 2]));
    }

    private static bool ClosesAddress(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length)
        {
            return true;
        }

        char after = text[end];
        bool continues = after is '.' or '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]);
        return !continues && !char.IsLetterOrDigit(after) && after is not ('_' or '+');
    }

    private static bool IsNumbering(ReadOnlySpan<char> text, int start, int end, int largest)
    {
        int wordEnd = start;
        while (wordEnd > 0 && text[wordEnd - 1] is ' ' or '\u00A0' or ':' or '.' or '(' or '=')
        {
            wordEnd--;
        }

        int wordStart = wordEnd;
        while (wordStart > 0 && char.IsLetter(text[wordStart - 1]) && wordEnd - wordStart < 16)
        {
            wordStart--;
        }

        if (VersionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[wordStart..wordEnd]))
        {
            return true;
        }

        bool opensLine = start == 0 || text[start - 1] == '\n';
        return opensLine && largest <= LargestHeadingNumber && end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]);
    }

    private static int MatchColons(ReadOnlySpan<char> text, int start)
    {
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is ':' or '.' or '_' or '-'))
        {
            return 0;
        }

        int end = start;
        while (end < text.Length && end - start <= MaximumIpv6Characters && (char.IsAsciiHexDigit(text[end]) || text[end] is ':' or '.'))
        {
            end++;
        }

        if (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-'))
        {
            return 0;
        }

        while (end > start && (text[end - 1] == '.' || (text[end - 1] == ':' && !(end - start >= 2 && text[end - 2] == ':'))))
        {
            end--;
        }

        ReadOnlySpan<char> candidate = text[start..end];
        return IsIpv6(candidate) ? candidate.Length : 0;
    }

    private static bool IsIpv6(ReadOnlySpan<char> candidate)
    {
        // "::" alone and "a::b" are operators of programming languages; eight pairs are a hardware address (EUI-64).
        int groups = 0;
        bool hasDigit = false;
        bool allPairs = true;
        int run = 0;
        for (int i = 0; i <= candidate.Length; i++)
        {
            if (i < candidate.Length && candidate[i] is not (':' or '.'))
            {
                hasDigit |= char.IsAsciiDigit(candidate[i]);
                run++;
            }
            else if (run > 0)
            {
                groups++;
                allPairs &= run == 2;
                run = 0;
            }
        }

        return groups >= 2 && hasDigit && !(groups == 8 && allPairs) && candidate.Count(':') >= 2
            && IPAddress.TryParse(candidate, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6;
    }
}
