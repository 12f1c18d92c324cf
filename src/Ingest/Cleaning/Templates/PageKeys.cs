using Ingest.Parsing;

namespace Ingest.Cleaning.Templates;

/// <summary>The blocks of a page as numbers.</summary>
internal static class PageKeys
{
    /// <summary>Blocks remembered of one page: those with the lowest keys, which are the same ones on every page.</summary>
    private const int MaximumKeys = 1_024;

    /// <summary>Hash of the page, and its distinct block keys, ascending.</summary>
    public static (ulong Hash, ulong[] Keys) Of(ParsedPage page)
    {
        var keys = new SortedSet<ulong>();
        ulong hash = BlockKey.HashOf(page.Source.Item.Url ?? "");
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            ulong key = BlockKey.Of(page.Blocks[i].Text);
            hash = BlockKey.Mix(hash + key);
            if (key != BlockKey.None)
            {
                keys.Add(key);
            }
        }

        return (hash, [.. keys.Take(MaximumKeys)]);
    }
}
