using System.Globalization;
using Ingest.Pipeline;
using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Cli.Commands;

/// <summary>Finds the page that a word names: by what identifies it before by its number, whichever comes first in the input.</summary>
/// <param name="entry">Entry of an archive, as <c>source_path</c> has it; null: any.</param>
/// <param name="wanted">The word; null: the first page.</param>
internal sealed class PageSearch(string? entry, string? wanted)
{
    private const string OffsetPrefix = "offset=";
    private const string IndexPrefix = "index=";
    private const int IdCharacters = 32;

    private long events;
    private long pages;

    /// <summary>The page, else the fault that stands where no page is; null: neither.</summary>
    public SourceEvent? Find(IItemFeed feed)
    {
        SourceEvent? fault = null, numbered = null;
        foreach (SourceEvent @event in Enumerable.Range(0, feed.Inputs.Count).SelectMany(input => feed.Read(input, CancellationToken.None)).Where(IsInEntry))
        {
            events++;
            if (@event is SourceEvent.ItemRead { Item: { } item })
            {
                pages++;
                if (wanted is null || IsExactly(item))
                {
                    return @event;
                }

                numbered ??= pages.ToString(CultureInfo.InvariantCulture) == wanted ? @event : null;
            }

            fault ??= @event as SourceEvent.ItemFaulted;
        }

        // A broken item counts only where there is no page: people number pages, not records.
        return numbered ?? (pages == 0 ? fault : null);
    }

    /// <summary>Why nothing was found, after <see cref="Find"/>.</summary>
    public string Missing(IItemFeed feed) =>
        pages > 0 ? $"there is no page {wanted}"
        : entry is not null && events == 0 ? "there is no entry of that name"
        : feed.Inputs.All(input => input.Size == 0) ? "it is empty"
        : "it holds no page";

    private bool IsInEntry(SourceEvent @event) =>
        entry is null || @event.Location.SourcePath == entry || @event.Location.SourcePath.StartsWith(entry + "!/", StringComparison.Ordinal);

    // WARC-Record-ID stands in angle brackets in the file and without them in records.
    private bool IsExactly(RawItem item) =>
        wanted == item.RecordId
        || wanted == item.Url
        || (wanted!.StartsWith('<') && wanted.EndsWith('>') && wanted[1..^1] == item.RecordId)
        || (wanted.Length == IdCharacters && wanted == RecordIds.ForPage(item))
        || IsNumber(OffsetPrefix, item.Location.RecordOffset ?? item.Location.Line)
        || IsNumber(IndexPrefix, item.Location.RecordIndex);

    private bool IsNumber(string prefix, long? number) =>
        number is { } known && wanted!.StartsWith(prefix, StringComparison.Ordinal) && wanted.AsSpan(prefix.Length).SequenceEqual(known.ToString(CultureInfo.InvariantCulture));
}
