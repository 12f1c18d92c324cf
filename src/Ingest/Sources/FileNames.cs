namespace Ingest.Sources;

/// <summary>What the name of an input tells of its content.</summary>
internal static class FileNames
{
    private static readonly string[] QueryMarks = ["?", "@", "%3F"];

    private static readonly string[] DataExtensions =
    [
        ".arc", ".bz2", ".csv", ".gz", ".jl", ".json", ".jsonl", ".jsonlines", ".mht", ".mhtml", ".ndjson", ".parquet", ".tar", ".tgz", ".tsv", ".wacz", ".warc",
        ".wet", ".xz", ".zip", ".zst",
    ];

    /// <summary>
    /// The name without the query that wget and others keep in it (<c>style.css?v=3</c>, and <c>@</c> for it on Windows, <c>%3F</c> in some mirrors). A title with a question mark in it is none, nor is
    /// what has been given the ending of a page (<c>page.php?id=3.html</c>), or of data behind a version (<c>next.js@14-docs.jsonl</c>).
    /// </summary>
    public static string WithoutQuery(string name)
    {
        if (HasExtension(name, ".html", ".htm", ".xhtml", ".txt", ".md", ".markdown"))
        {
            return name;
        }

        foreach (string mark in QueryMarks)
        {
            int at = name.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            ReadOnlySpan<char> query = at < 0 ? [] : name.AsSpan(at + mark.Length);
            if (at > 0 && !(mark == "@" && HasExtension(name, DataExtensions)) && query is not ([] or ['.', ..]) && !query.ContainsAny(' ', '\t') && Path.GetExtension(name.AsSpan(0, at)).Length > 1)
            {
                return name[..at];
            }
        }

        return name;
    }

    /// <summary>Whether a name ends in one of these, in either case.</summary>
    /// <param name="name">The name.</param>
    /// <param name="extensions">Extensions with their dots (<c>.csv</c>).</param>
    public static bool HasExtension(string name, params ReadOnlySpan<string> extensions)
    {
        foreach (string extension in extensions)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
