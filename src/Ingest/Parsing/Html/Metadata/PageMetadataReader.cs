using Ingest.Decoding;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>Ranks what a page's sources of facts say.</summary>
internal sealed class PageMetadataReader : IMetadataReader
{
    /// <inheritdoc/>
    public PageMetadata Read(LightDocument document, IReadOnlyList<Block> blocks, DecodedText text)
    {
        string? title = null;
        foreach (Block block in blocks)
        {
            if (block is { Kind: BlockKind.Heading, Level: 1 })
            {
                title = block.Text;
                break;
            }
        }

        return new PageMetadata
        {
            Title = title ?? text.Item.Title ?? TitleElement(document),
            BaseUrl = text.Item.Url,
            Language = document.Root is { } root && root.Has(AttributeKind.Lang) ? root.Get(AttributeKind.Lang).Trim().ToString() : null,
        };
    }

    private static string? TitleElement(LightDocument document)
    {
        for (LightNode? node = document.First; node is not null; node = TreeWalk.Next(node, document))
        {
            if (node is LightElement { Tag: Tag.Title, IsHtml: true } title && title.First is LightText text)
            {
                string value = string.Join(' ', text.Text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                return value.Length > 0 ? value : null;
            }
        }

        return null;
    }
}
