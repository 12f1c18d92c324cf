using Ingest.Cleaning;
using Ingest.Parsing;
using Ingest.Sectioning;

namespace Ingest.Records;

/// <summary>Collects the links and images of the kept blocks, in order.</summary>
internal sealed class AddressBook
{
    private readonly List<LinkRecord> _links = [];
    private readonly List<ImageRecord> _images = [];

    private AddressBook()
    {
    }

    /// <summary>Links with an address that leads somewhere and words that carry it.</summary>
    public IReadOnlyList<LinkRecord> Links => _links;

    /// <summary>Images with an address.</summary>
    public IReadOnlyList<ImageRecord> Images => _images;

    /// <summary>Reads a page. Linear: links that overlap one before them are passed over.</summary>
    public static AddressBook Of(SectionedPage sectioned)
    {
        var book = new AddressBook();
        CleanedPage page = sectioned.Page;
        LinkResolver resolver = sectioned.Links ?? LinkResolver.For(page);
        foreach (Block block in page.Page.Blocks)
        {
            if (page.Verdicts[block.Ordinal].Decision == Decision.Keep)
            {
                book.Add(block, resolver);
            }
        }

        return book;
    }

    private void Add(Block block, LinkResolver resolver)
    {
        int linkEnd = 0;
        int imageEnd = 0;
        foreach (InlineSpan span in block.Inlines)
        {
            if (span.Start < 0 || span.Length < 0 || span.Start > block.Text.Length)
            {
                continue;
            }

            int end = (int)Math.Min((long)span.Start + span.Length, block.Text.Length);
            if (span.Kind == InlineKind.Link && span.Start >= linkEnd)
            {
                linkEnd = end;
                AddLink(resolver.Resolve(span.Target), block.Text[span.Start..end]);
            }
            else if (span.Kind == InlineKind.Image && span.Start >= imageEnd && resolver.Resolve(span.Target) is { } address)
            {
                imageEnd = end;
                _images.Add(new ImageRecord(address, StorableText.Clean(span.Alternative ?? block.Text[span.Start..end]).Trim()));
            }
        }
    }

    private void AddLink(string? address, string words)
    {
        string text = StorableText.Clean(words).Trim();
        if (address is not null && text.Length > 0)
        {
            _links.Add(new LinkRecord(address, text));
        }
    }
}
