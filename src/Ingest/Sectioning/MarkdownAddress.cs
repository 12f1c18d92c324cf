using System.Buffers;
using System.Text;

namespace Ingest.Sectioning;

/// <summary>Addresses in Markdown.</summary>
internal static class MarkdownAddress
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(" \t\n\r()<>\\|`[]&");

    private static readonly SearchValues<char> InReferences = SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>
    /// The address with what would end or change a Markdown link destination (CommonMark 0.31 §6.3) percent-encoded, which addresses allow. Emphasis has no meaning there:
    /// the rest stays as it is, so that who looks for addresses without reading Markdown finds them.
    /// </summary>
    public static string Escape(string address)
    {
        if (address.AsSpan().IndexOfAny(Unsafe) < 0 && address.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0)
        {
            return address;
        }

        var escaped = new StringBuilder(address.Length + 8);
        for (int i = 0; i < address.Length; i++)
        {
            char c = address[i];
            switch (c)
            {
                case '&' when IsReference(address.AsSpan(i)):
                    escaped.Append("&amp;");
                    break;
                case <= ' ' or '(' or ')' or '<' or '>' or '\\' or '|' or '`' or '[' or ']':
                    escaped.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    // What CommonMark would read as a character (§2.5): "&copy;" and "&#169;", but not "&copy=1".
    private static bool IsReference(ReadOnlySpan<char> text)
    {
        int end = text[1..].IndexOfAnyExcept(InReferences) + 1;
        return end > 1 && text[end] == ';';
    }
}
