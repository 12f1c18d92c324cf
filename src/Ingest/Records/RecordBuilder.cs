using System.Buffers;
using System.Globalization;
using Ingest.Cleaning;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Sectioning;
using Ingest.Sources;

namespace Ingest.Records;

/// <summary>Makes the record of a page from all that the stages found out about it. Thread-safe; keeps nothing.</summary>
internal static class RecordBuilder
{
    // Metadata is repeated in every section row; what is longer is not a title or a name.
    private const int MaximumNameCharacters = 1_000;
    private const int MaximumDescriptionCharacters = 10_000;
    private static readonly SearchValues<char> NotInFragments = SearchValues.Create(" \t\n\r\"<>#%`");

    /// <summary>Builds the record. Total: any sectioned page makes one.</summary>
    /// <param name="page">The page.</param>
    /// <param name="mask">Masks names and addresses, whoever gave them, and not the id that is made of them; the page's texts are masked before. Null: nothing is masked.</param>
    public static PageRecord Build(SectionedPage page, ITextMask? mask = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        ParsedPage parsed = page.Page.Page;
        DecodedText decoded = parsed.Source;
        RawItem item = decoded.Item;
        string id = RecordIds.ForPage(item);
        string? address = StorableText.CleanOrNull(item.Url);
        string? url = MaskedAddress(address, mask);
        AddressBook addresses = AddressBook.Of(page);
        var record = new PageRecord
        {
            Id = id,
            Url = url,
            Host = PageHost.Of(address),
            SourcePath = StorableText.Clean(item.Location.SourcePath),
            RecordOffset = item.Location.RecordOffset ?? item.Location.Line,
            RecordId = MaskedAddress(StorableText.CleanOrNull(item.RecordId), mask),
            FetchedAt = item.FetchedAt?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            ContentType = ContentTypeOf(parsed.Kind),
            Charset = decoded.Charset,
            CharsetSource = NameOf(decoded.CharsetSource),
            PageType = NameOf(page.Page.PageType),
            Text = page.Text,
            Markdown = page.Markdown,
            Sections = SectionsOf(page, id, url),
            Links = addresses.Links,
            Images = addresses.Images,
            WordCount = WordCounter.Count(page.Text),
            ContentSha256 = RecordIds.Hash(page.Text),
            Confidence = page.Page.Confidence,
            Removed = RemovedFrom(page.Page),
            Warnings = WarningsOf(parsed),
        };
        return AddMetadata(record, parsed.Metadata, item, parsed.Kind, mask);
    }

    private static PageRecord AddMetadata(PageRecord record, PageMetadata metadata, RawItem item, ContentKind kind, ITextMask? mask)
    {
        // A text dump has no title of its own, only a guess; the container's is what the scraper saw. HTML says it better itself.
        string? title = kind == ContentKind.Html ? metadata.Title ?? item.Title : item.Title ?? metadata.Title;
        return record with
        {
            CanonicalUrl = Name(MaskedAddress(metadata.CanonicalUrl, mask)),
            Title = Masked(title, MaximumNameCharacters, mask),
            Author = Masked(metadata.Author, MaximumNameCharacters, mask),
            Published = Name(metadata.Published),
            Modified = Name(metadata.Modified),
            SiteName = Masked(metadata.SiteName, MaximumNameCharacters, mask),
            Description = Masked(metadata.Description, MaximumDescriptionCharacters, mask),
            Language = Name(metadata.Language),
        };
    }

    private static string? Name(string? text) => StorableText.CleanOrNull(text, MaximumNameCharacters);

    // Cleaned first and cut last: half an address, or one with a U+0000 in it, would not be recognised.
    private static string? Masked(string? text, int maximumCharacters, ITextMask? mask) =>
        mask is not null && StorableText.CleanOrNull(text) is { } clean
            ? StorableText.CleanOrNull(mask.Mask(clean, new Dictionary<string, int>()), maximumCharacters)
            : StorableText.CleanOrNull(text, maximumCharacters);

    private static string? MaskedAddress(string? address, ITextMask? mask) => address is null ? null : mask?.MaskAddress(address) ?? address;

    private static SectionRecord[] SectionsOf(SectionedPage page, string pageId, string? url)
    {
        var records = new SectionRecord[page.Sections.Count];
        for (int i = 0; i < records.Length; i++)
        {
            Section section = page.Sections[i];
            string? parent = section.Parent is { } ordinal ? RecordIds.ForSection(pageId, ordinal) : null;
            records[i] = new SectionRecord(RecordIds.ForSection(pageId, section.Ordinal), parent, WithFragment(url, section.Anchor), section);
        }

        return records;
    }

    private static string? WithFragment(string? url, string? anchor)
    {
        if (url is null || anchor is null)
        {
            return null;
        }

        int hash = url.IndexOf('#', StringComparison.Ordinal);
        string page = hash < 0 ? url : url[..hash];
        bool isPlain = anchor.AsSpan().IndexOfAny(NotInFragments) < 0;
        return page + "#" + (isPlain ? anchor : Uri.EscapeDataString(anchor));
    }

    private static SortedDictionary<string, int> RemovedFrom(CleanedPage page)
    {
        var removed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (Block block in page.Page.Blocks)
        {
            BlockVerdict verdict = page.Verdicts[block.Ordinal];
            if (verdict.Decision == Decision.Drop)
            {
                removed.TryGetValue(verdict.Code.Value, out int characters);
                removed[verdict.Code.Value] = characters + block.Text.Length;
            }
        }

        return removed;
    }

    private static List<string> WarningsOf(ParsedPage page)
    {
        var warnings = new List<string>();
        AddNew(warnings, page.Source.Item.Warnings);
        AddNew(warnings, page.Source.Warnings);
        AddNew(warnings, page.Warnings);
        return warnings;
    }

    private static void AddNew(List<string> warnings, IReadOnlyList<ReasonCode> codes)
    {
        foreach (ReasonCode code in codes)
        {
            if (!warnings.Contains(code.Value))
            {
                warnings.Add(code.Value);
            }
        }
    }

    private static string ContentTypeOf(ContentKind kind) => kind switch
    {
        ContentKind.Html => "text/html",
        ContentKind.Markdown => "text/markdown",
        _ => "text/plain",
    };

    private static string NameOf(CharsetSource source) => source switch
    {
        CharsetSource.Container => "container",
        CharsetSource.ByteOrderMark => "byte-order-mark",
        CharsetSource.Http => "http",
        CharsetSource.Meta => "meta",
        CharsetSource.Utf8 => "utf8",
        CharsetSource.Detected => "detected",
        _ => "fallback",
    };

    private static string? NameOf(PageType? type) => type?.ToString().ToLowerInvariant();
}
