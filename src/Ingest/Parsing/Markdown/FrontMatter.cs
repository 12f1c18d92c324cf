namespace Ingest.Parsing.Markdown;

/// <summary>The YAML block at the top of a page, as far as metadata goes: scalars, and short lists of authors.</summary>
internal static class FrontMatter
{
    private const int MaximumLines = 200;

    /// <summary>
    /// Whether a text opens with such a block: a rule, then keys with what belongs to them, and comments, up to the next one. What html2text makes of a table opens
    /// with a rule, too, and all up to the next would be gone.
    /// </summary>
    public static bool Opens(ReadOnlySpan<char> text)
    {
        bool isFirst = true;
        bool hasKey = false;
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            bool isRule = line.TrimEnd() is "---" || (!isFirst && line.TrimEnd() is "...");
            if (isRule && !isFirst)
            {
                return hasKey;
            }

            bool isKey = FindColon(line, isOneWord: !hasKey) > 0;
            if (isFirst ? !isRule : !isKey && !IsBlankOrComment(line) && !(hasKey && BelongsToKey(line)))
            {
                return false;
            }

            hasKey |= isKey;
            isFirst = false;
        }

        return false;
    }

    private static bool IsBlankOrComment(ReadOnlySpan<char> line) => line.IsWhiteSpace() || line[0] == '#';

    // A list's item, what is indented, and what closes a list or a map of several lines.
    private static bool BelongsToKey(ReadOnlySpan<char> line) => line[0] is ' ' or '\t' or '-' or ']' or '}';

    /// <summary>Where the colon behind a key stands; −1 where a line has none. The first key tells front matter from prose, so it is one word.</summary>
    private static int FindColon(ReadOnlySpan<char> line, bool isOneWord)
    {
        if (line.IsEmpty || char.IsWhiteSpace(line[0]) || line[0] is '-' or '#' or '[' or '*')
        {
            return -1;
        }

        int space = line.IndexOf(": ", StringComparison.Ordinal);
        int colon = space >= 0 ? space : line.TrimEnd() is [.., ':'] trimmed ? trimmed.Length - 1 : -1;
        return colon > 0 && !(isOneWord && line[..colon].Contains(' ')) ? colon : -1;
    }

    /// <summary>Metadata of the block; the page's first first-level heading is the title where the block gives none.</summary>
    public static PageMetadata Read(string? yaml, string? firstHeading)
    {
        PageMetadata metadata = PageMetadata.Empty;
        string key = "";
        int lines = 0;
        foreach (ReadOnlySpan<char> line in (yaml ?? "").AsSpan().EnumerateLines())
        {
            if (++lines > MaximumLines)
            {
                break;
            }

            ReadOnlySpan<char> trimmed = line.Trim();
            if (FindColon(line, isOneWord: false) is > 0 and int colon)
            {
                key = line[..colon].Trim().ToString().ToLowerInvariant();
                metadata = StatedFields.With(metadata, key, Scalar(line[(colon + 1)..].Trim())) ?? metadata;
            }
            else if (trimmed is ['-', ' ', ..])
            {
                metadata = StatedFields.With(metadata, key, Scalar(trimmed[2..].Trim())) ?? metadata;
            }
        }

        return metadata.Title is null && firstHeading is not null ? metadata with { Title = firstHeading } : metadata;
    }

    private static string Scalar(ReadOnlySpan<char> value)
    {
        // "[a, b]" is a list in one line; block scalars ("|", ">") are left alone.
        ReadOnlySpan<char> inner = value is ['[', .., ']'] ? value[1..^1] : value;
        return inner is "|" or ">" ? "" : inner.Trim("\"' ").ToString().Replace("\"", "", StringComparison.Ordinal);
    }
}
