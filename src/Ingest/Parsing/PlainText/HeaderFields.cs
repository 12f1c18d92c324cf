namespace Ingest.Parsing.PlainText;

/// <summary>The fields at the top of a text, a line each, as mail has them and scrapers write them: <c>Title: …</c>, <c>Author: …</c>, <c>Date: …</c>.</summary>
internal static class HeaderFields
{
    private const int LeastFields = 2;
    private const int MaximumLines = 60;
    private const int MaximumKey = 30;

    /// <summary>Fields that say nothing of the text, but that stand among those that do.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "bcc", "category", "cc", "content-transfer-encoding", "content-type", "crawled", "fetched", "id", "in-reply-to", "keywords", "link", "list-id", "message-id", "mime-version", "newsgroups",
        "organization", "publisher", "received", "references", "reply-to", "retrieved", "return-path", "section", "sender", "site", "source", "tags", "to", "type",
    };

    /// <summary>What they say; <see cref="PageMetadata.Empty"/> where the text does not open with at least two of them.</summary>
    /// <param name="dump">The text.</param>
    /// <param name="body">The first line behind them: like front matter, they are no part of the text. The first of all where there are none.</param>
    public static PageMetadata Read(DumpText dump, out int body)
    {
        PageMetadata metadata = PageMetadata.Empty;
        int fields = 0;
        int line = 0;
        int end = Math.Min(dump.References.FirstLine, MaximumLines);
        for (int i = 0; i < end && (i == 0 || dump.Lines[i].BlankBefore == 0); i = line)
        {
            int next = EndOf(dump, i, end);
            int colon = dump.Line(i).IndexOf(':');
            if (colon is < 1 or > MaximumKey)
            {
                break;
            }

            string key = dump.Line(i)[..colon].ToString().ToLowerInvariant();
            int value = dump.Lines[i].Start + colon + 1;
            PageMetadata? with = StatedFields.With(metadata, key, InvisibleCharacters.Collapse(dump.Text.AsSpan(value, dump.Lines[next - 1].End - value)));
            if (with is null && !Others.Contains(key) && !key.StartsWith("x-", StringComparison.Ordinal))
            {
                break;
            }

            fields += with is null ? 0 : 1;
            metadata = with ?? metadata;
            line = next;
        }

        body = fields >= LeastFields ? line : 0;
        return fields >= LeastFields ? metadata : PageMetadata.Empty;
    }

    // The line after a field: lines that are indented go on with its value (RFC 5322, 2.2.3).
    private static int EndOf(DumpText dump, int line, int end)
    {
        int next = line + 1;
        while (next < end && dump.Lines[next].BlankBefore == 0 && dump.Lines[next].Indent > dump.Lines[line].Indent)
        {
            next++;
        }

        return next;
    }
}
