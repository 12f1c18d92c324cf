namespace Ingest.Records.Deduplication;

/// <summary>
/// Finds paragraphs that an earlier page of the same host already had: notices, author boxes, standing offers. Records without a host are
/// not compared. Same order rule as <see cref="DuplicateIndex"/>; not thread-safe.
/// </summary>
internal sealed class ParagraphIndex : IDisposable
{
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
    /// Ordinals of the paragraphs that stood on an earlier page of the host. A paragraph that repeats only within its own page is not among them.
    /// </summary>
    /// <param name="host">The page's host, lower case; null when unknown.</param>
    /// <param name="paragraphs">The page's paragraphs in order.</param>
    public IReadOnlyList<int> FindRepeated(string? host, IReadOnlyList<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        if (host is null)
        {
            return [];
        }

        _page++;
        ulong hostKey = StableHash.Of(host);
        List<int> repeated = [];
        for (int i = 0; i < paragraphs.Count; i++)
        {
            if (DuplicateKeys.OfParagraph(paragraphs[i], _options.MinimumParagraphWords) is { } key
                && !_table.TryAdd(StableHash.Combine(hostKey, key), _page)
                && _table.TryGet(StableHash.Combine(hostKey, key), out int page) && page != _page)
            {
                repeated.Add(i);
            }
        }

        return repeated;
    }

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();
}
