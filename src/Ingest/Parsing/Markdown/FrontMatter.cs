namespace Ingest.Parsing.Markdown;

/// <summary>The YAML block at the top of a page, as far as metadata goes: scalars, and short lists of authors.</summary>
internal static class FrontMatter
{
    private const int MaximumLines = 200;

    /// <summary>
    /// Whether a text opens with such a block: a rule, keys and comments only up to the next one. What html2text makes of a table opens with a rule, too, and all
    /// up to the next would be gone.
    /// </summary>
    public static bool Opens(ReadOnlySpan<char> text)
    {
        bool isFirst = true;
        bool hasKey = false;
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            bool isRule = line.TrimEnd() is "---" or "...";
            if (isFirst || isRule)
            {
                if (!isFirst || !isRule)
                {
                    return hasKey;
                }

                isFirst = false;
                continue;
            }

            hasKey |= IsKey(line);
            if (!hasKey && !line.IsWhiteSpace() && line[0] != '#')
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsKey(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        return colon > 0 && !char.IsWhiteSpace(line[0]) && line[0] is not ('-' or '#' or '[' or '*') && !line[..colon].Contains(' ');
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
            int colon = line.IndexOf(':');
            if (IsKey(line))
            {
                key = line[..colon].Trim().ToString().ToLowerInvariant();
                metadata = With(metadata, key, Scalar(line[(colon + 1)..].Trim()));
            }
            else if (trimmed is ['-', ' ', ..])
            {
                metadata = With(metadata, key, Scalar(trimmed[2..].Trim()));
            }
        }

        return metadata.Title is null && firstHeading is not null ? metadata with { Title = firstHeading } : metadata;
    }

    private static PageMetadata With(PageMetadata metadata, string key, string value) => value.Length == 0 ? metadata : key switch
    {
        "title" => metadata with { Title = value },
        "author" or "authors" => metadata with { Author = metadata.Author is null ? AuthorNames.Listed(value) : metadata.Author + ", " + AuthorNames.Listed(value) },
        "date" or "published" or "pubdate" => metadata with { Published = IsoDay(value) },
        "updated" or "modified" or "lastmod" => metadata with { Modified = IsoDay(value) },
        "description" or "summary" or "excerpt" => metadata with { Description = value },
        "lang" or "language" => metadata with { Language = value },
        "canonical" or "canonical_url" => metadata with { CanonicalUrl = value },
        "license" => metadata with { License = value },
        _ => metadata,
    };

    // "2025-03-01", "2025-03-01 10:00", "2025-03-01T10:00Z": anything else is no date we can vouch for.
    private static string? IsoDay(string value) =>
        value.Length >= 10 && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _)
            ? value[..10]
            : null;

    private static string Scalar(ReadOnlySpan<char> value)
    {
        // "[a, b]" is a list in one line; block scalars ("|", ">") are left alone.
        ReadOnlySpan<char> inner = value is ['[', .., ']'] ? value[1..^1] : value;
        return inner is "|" or ">" ? "" : inner.Trim("\"' ").ToString().Replace("\"", "", StringComparison.Ordinal);
    }
}
