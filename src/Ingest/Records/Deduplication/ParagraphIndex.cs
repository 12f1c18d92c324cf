namespace Ingest.Records.Deduplication;

/// <summary>
/// Finds paragraphs that an earlier page of the same host already had: notices, author boxes, standing offers. Pages without a host are
/// not compared. Same order rule as <see cref="DuplicateIndex"/>; not thread-safe.
/// </summary>
internal sealed class ParagraphIndex : IDisposable
{
    private const string Break = "\n\n";

    private readonly DeduplicationOptions _options;
    private readonly KeyTable _table;
    private int _page;

    /// <summary>Creates an empty index.</summary>
    public ParagraphIndex(DeduplicationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _table = new KeyTable(options.MaximumTableBytes, options.SpillFolder);
    }

    /// <summary>
    /// The paragraphs that stood on an earlier page of the host, in order. A paragraph that repeats only within its own page is not among them.
    /// </summary>
    /// <param name="host">The page's host, lower case; null when unknown.</param>
    /// <param name="text">The page's text, paragraphs divided by empty lines.</param>
    public IReadOnlyList<CharSpan> FindRepeated(string? host, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (host is null)
        {
            return [];
        }

        _page++;
        ulong hostKey = StableHash.Of(host);
        List<CharSpan> repeated = [];
        for (int start = 0; start < text.Length;)
        {
            int found = text.IndexOf(Break, start, StringComparison.Ordinal);
            int end = found < 0 ? text.Length : found;
            if (IsRepeated(hostKey, text.AsSpan(start, end - start)))
            {
                repeated.Add(new CharSpan(start, end));
            }

            start = end + Break.Length;
        }

        return repeated;
    }

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    private bool IsRepeated(ulong hostKey, ReadOnlySpan<char> paragraph)
    {
        if (DuplicateKeys.OfParagraph(paragraph, _options.MinimumParagraphWords) is not { } exact)
        {
            return false;
        }

        ulong key = StableHash.Combine(hostKey, exact);
        return !_table.TryAdd(key, _page) && _table.TryGet(key, out int page) && page != _page;
    }
}
