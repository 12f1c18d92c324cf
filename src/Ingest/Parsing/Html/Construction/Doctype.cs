using Ingest.Decoding;

namespace Ingest.Parsing.Html.Construction;

/// <summary>Tells whether a document type declaration puts a page into quirks mode (HTML standard, "the initial insertion mode").</summary>
internal static class Doctype
{
    private static readonly string[] QuirkyStarts = [.. EmbeddedLines.Read("Parsing/Html/Construction/quirky-doctypes.txt")];

    // Alone, not as the start of others.
    private static readonly string[] QuirkyIdentifiers = ["-//W3O//DTD W3 HTML Strict 3.0//EN//", "-/W3C/DTD HTML 4.0 Transitional/EN", "HTML"];

    // Quirky only when no system identifier follows.
    private static readonly string[] QuirkyWithoutSystem = ["-//W3C//DTD HTML 4.01 Frameset//", "-//W3C//DTD HTML 4.01 Transitional//"];

    private const string QuirkySystem = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";

    /// <summary>Whether it does.</summary>
    /// <param name="declaration">What follows <c>&lt;!DOCTYPE</c>, up to the bracket.</param>
    public static bool IsQuirky(ReadOnlySpan<char> declaration)
    {
        ReadOnlySpan<char> rest = declaration.TrimStart();
        int nameLength = rest.IndexOfAny(" \t\n\r\f");
        ReadOnlySpan<char> name = nameLength < 0 ? rest : rest[..nameLength];
        if (!name.Equals("html", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        rest = rest[name.Length..].TrimStart();
        if (rest.IsEmpty)
        {
            return false;
        }

        bool isPublic = rest.StartsWith("PUBLIC", StringComparison.OrdinalIgnoreCase);
        if (!isPublic && !rest.StartsWith("SYSTEM", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        rest = rest["PUBLIC".Length..];
        ReadOnlySpan<char> publicIdentifier = isPublic ? ReadQuoted(ref rest, out bool isBroken) : ReadNone(out isBroken);
        bool hasSystem = !rest.TrimStart().IsEmpty;
        ReadOnlySpan<char> system = hasSystem ? ReadQuoted(ref rest, out bool isSystemBroken) : ReadNone(out isSystemBroken);
        return isBroken || isSystemBroken || IsQuirky(publicIdentifier, hasSystem) || system.Equals(QuirkySystem, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsQuirky(ReadOnlySpan<char> identifier, bool hasSystem)
    {
        foreach (string quirky in QuirkyIdentifiers)
        {
            if (identifier.Equals(quirky, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return StartsWithAny(identifier, QuirkyStarts) || (!hasSystem && StartsWithAny(identifier, QuirkyWithoutSystem));
    }

    private static bool StartsWithAny(ReadOnlySpan<char> identifier, string[] starts)
    {
        foreach (string start in starts)
        {
            if (identifier.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> ReadNone(out bool isBroken)
    {
        isBroken = false;
        return default;
    }

    private static ReadOnlySpan<char> ReadQuoted(ref ReadOnlySpan<char> rest, out bool isBroken)
    {
        rest = rest.TrimStart();
        int end = rest is ['"' or '\'', ..] ? rest[1..].IndexOf(rest[0]) : -1;
        isBroken = end < 0;
        ReadOnlySpan<char> value = isBroken ? default : rest.Slice(1, end);
        rest = isBroken ? default : rest[(end + 2)..];
        return value;
    }
}
