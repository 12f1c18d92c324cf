using System.Net;
using System.Text;

namespace Ingest.Parsing.Html;

/// <summary>Text out of data: markup in it removed, cut into paragraphs.</summary>
internal static class ProseText
{
    /// <summary>The paragraphs of a text that may hold HTML.</summary>
    public static IReadOnlyList<string> Paragraphs(string text)
    {
        var paragraphs = new List<string>();
        foreach (string line in WithoutTags(text).Split('\n'))
        {
            string collapsed = Collapse(WebUtility.HtmlDecode(line));
            if (collapsed.Length > 0)
            {
                paragraphs.Add(collapsed);
            }
        }

        return paragraphs;
    }

    // Tags of blocks and line breaks become new lines, others nothing. A "<" before anything but a letter or "/" is text.
    private static string WithoutTags(string text)
    {
        var plain = new StringBuilder(text.Length);
        int i = 0;
        while (i < text.Length)
        {
            bool opens = text[i] == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '/');
            int end = opens ? text.IndexOf('>', i) : -1;
            if (end < 0)
            {
                plain.Append(opens ? text[i..] : text[i]);
                i = opens ? text.Length : i + 1;
                continue;
            }

            ReadOnlySpan<char> name = text.AsSpan(i + 1, end - i - 1).TrimStart('/');
            int length = name.IndexOfAnyExcept(NameCharacters);
            Tag tag = TagTable.Find((length < 0 ? name : name[..length]).ToString().ToLowerInvariant());
            plain.Append(TagTable.RoleOf(tag) is ElementRole.Block or ElementRole.LineBreak ? "\n" : "");
            i = end + 1;
        }

        return plain.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static string Collapse(string line)
    {
        var collapsed = new StringBuilder(line.Length);
        foreach (char c in line)
        {
            if (!char.IsWhiteSpace(c))
            {
                collapsed.Append(c);
            }
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString().Trim();
    }
}
