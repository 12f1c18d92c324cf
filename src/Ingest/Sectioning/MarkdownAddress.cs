using System.Buffers;
using System.Text;

namespace Ingest.Sectioning;

/// <summary>Addresses in Markdown.</summary>
internal static class MarkdownAddress
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(" \t\n\r()<>\\|`*_[]&~\"'");

    /// <summary>The address with what would end or change a Markdown link destination percent-encoded, which addresses allow.</summary>
    public static string Escape(string address)
    {
        if (address.AsSpan().IndexOfAny(Unsafe) < 0 && address.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0)
        {
            return address;
        }

        var escaped = new StringBuilder(address.Length + 8);
        foreach (char c in address)
        {
            switch (c)
            {
                case '*' or '_' or '~' or '&' or '\'' or '"':
                    // Allowed in addresses, some with a meaning there; a backslash is enough.
                    escaped.Append('\\').Append(c);
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
}
