using Ingest.Cleaning;
using Ingest.Parsing;
using Ingest.Records;
using Ingest.Sectioning;

namespace Ingest.Pipeline;

/// <summary>
/// Masks the blocks of a page before they become sections, so that text, Markdown, sections, spans and hashes all agree. A block in which
/// something was masked loses its inline markup, whose places no longer fit; a link whose address holds personal data loses the address.
/// Names (title, author …) are masked by <see cref="RecordBuilder"/>, which knows where they come from.
/// </summary>
internal sealed class BlockMasker(ITextMask mask)
{
    /// <summary>Masks a page.</summary>
    /// <param name="page">The page; left as it is.</param>
    /// <param name="counts">Replacements in kept blocks, by kind.</param>
    public CleanedPage Mask(CleanedPage page, IDictionary<string, int> counts) => Mask(page, counts, masksDropped: false);

    /// <summary>Masks a page with the blocks that cleaning dropped and its title, for showing them.</summary>
    /// <param name="page">The page; left as it is.</param>
    public CleanedPage MaskAll(CleanedPage page)
    {
        var counts = new Dictionary<string, int>();
        CleanedPage masked = Mask(page, counts, masksDropped: true);
        string? title = page.Page.Metadata.Title is { } shown ? mask.Mask(shown, counts) : null;
        return masked with { Page = masked.Page with { Metadata = masked.Page.Metadata with { Title = title } } };
    }

    private CleanedPage Mask(CleanedPage page, IDictionary<string, int> counts, bool masksDropped)
    {
        var blocks = new Block[page.Page.Blocks.Count];
        for (int i = 0; i < blocks.Length; i++)
        {
            Block block = page.Page.Blocks[i];
            blocks[i] = masksDropped || page.Verdicts[i].Decision == Decision.Keep ? Mask(block, counts) : block;
        }

        return page with { Page = page.Page with { Blocks = blocks, Metadata = WithBase(page.Page.Metadata, page.Page.Source.Item.Url) } };
    }

    /// <summary>Links are resolved against the page's address, so what is masked there may not come back with them.</summary>
    private PageMetadata WithBase(PageMetadata metadata, string? url) =>
        (metadata.BaseUrl ?? url ?? metadata.CanonicalUrl) is { } address && mask.MaskAddress(address) is var masked && !ReferenceEquals(masked, address)
            ? metadata with { BaseUrl = masked }
            : metadata;

    private Block Mask(Block block, IDictionary<string, int> counts)
    {
        // Lines first: their places no longer fit what is masked.
        Block lined = LineBreaks.Restore(block);
        string text = mask.Mask(lined.Text, counts);
        if (!ReferenceEquals(text, lined.Text))
        {
            var inCells = new Dictionary<string, int>();
            return lined with { Text = text, Inlines = [], LineBreaks = [], Cells = [.. block.Cells.Select(cell => cell with { Text = mask.Mask(cell.Text, inCells) })] };
        }

        var inTargets = new Dictionary<string, int>();
        return block.Inlines.Any(span => HasPersonalData(span.Target, inTargets))
            ? block with { Inlines = [.. block.Inlines.Where(span => !HasPersonalData(span.Target, inTargets))] }
            : block;
    }

    private bool HasPersonalData(string? target, Dictionary<string, int> counts) =>
        target is not null && !(ReferenceEquals(mask.Mask(target, counts), target) && ReferenceEquals(mask.MaskAddress(target), target));
}
