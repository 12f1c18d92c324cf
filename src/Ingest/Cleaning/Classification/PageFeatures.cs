using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Features of the page as a whole, the same in every row: they let one model serve all page types.</summary>
internal static class PageFeatures
{
    /// <summary>Where the page's features begin in a row.</summary>
    public const int Start = (int)BlockFeature.PageCharacters;

    /// <summary>How many there are.</summary>
    public const int Count = (int)BlockFeature.PageHasTitle + 1 - Start;

    public static void Write(PageProfile page, FeatureRows rows)
    {
        if (rows.Values.IsEmpty)
        {
            return;
        }

        FeatureRow row = rows[rows.First];
        WriteTotals(page, row);
        WriteKinds(page, row);
        WriteElements(page, row);
        WriteDeclarations(page, row);
        WriteAddress(page.Address, row);
        ReadOnlySpan<float> own = rows.Values.Slice(Start, Count);
        for (int i = 1; i < rows.End - rows.First; i++)
        {
            own.CopyTo(rows.Values.Slice((i * BlockFeatures.Count) + Start, Count));
        }
    }

    private static void WriteTotals(PageProfile page, FeatureRow row)
    {
        BlockTotals totals = page.Sums.Between(0, page.Blocks.Length);
        row[BlockFeature.PageCharacters] = BlockFeatures.Log(totals.Characters);
        row[BlockFeature.PageBlocks] = totals.Blocks;
        row[BlockFeature.PageLinkDensity] = totals.LinkDensity;
        row[BlockFeature.PageProseShare] = totals.ProseShare;
        row[BlockFeature.PageMeanScore] = totals.MeanScore;
        row[BlockFeature.PageSentenceRate] = totals.SentenceRate;
        row[BlockFeature.PageMeanCharacters] = BlockFeatures.Log(totals.MeanCharacters);
        row[BlockFeature.PageLargestSignature] = page.Signatures.LargestCharacters / (float)Math.Max(1, totals.Characters);
        row[BlockFeature.PageHasTitle] = page.Headings.Title < 0 ? 0 : 1;
    }

    private static void WriteKinds(PageProfile page, FeatureRow row)
    {
        Span<int> kinds = stackalloc int[(int)BlockKind.Image + 1];
        int currency = 0, questions = 0, top = 0;
        float longest = 0;
        for (int i = 0; i < page.Blocks.Length; i++)
        {
            Block block = page.Blocks[i];
            kinds[(int)block.Kind]++;
            top += block is { Kind: BlockKind.Heading, Level: 1 } ? 1 : 0;
            currency += page.Shapes[i].CurrencySigns;
            questions += page.Shapes[i].Questions;
            longest = Math.Max(longest, BlockSums.ProseOf(block, page.Shapes[i]));
        }

        float blocks = page.Blocks.Length;
        row[BlockFeature.PageHeadings] = kinds[(int)BlockKind.Heading] / blocks;
        row[BlockFeature.PageParagraphs] = kinds[(int)BlockKind.Paragraph] / blocks;
        row[BlockFeature.PageListItems] = kinds[(int)BlockKind.ListItem] / blocks;
        row[BlockFeature.PageTableRows] = kinds[(int)BlockKind.TableRow] / blocks;
        row[BlockFeature.PageCodes] = kinds[(int)BlockKind.Code];
        row[BlockFeature.PageImages] = kinds[(int)BlockKind.Image] / blocks;
        row[BlockFeature.PageTopHeadings] = top;
        row[BlockFeature.PageCurrency] = currency / blocks;
        row[BlockFeature.PageQuestions] = questions / blocks;
        row[BlockFeature.PageLongestProse] = longest;
    }

    private static void WriteElements(PageProfile page, FeatureRow row)
    {
        float path = float.NaN;
        for (int i = 0; i < page.Containers.Length; i++)
        {
            path = path > page.Elements.Path[i] ? path : page.Elements.Path[i];
        }

        row[BlockFeature.PageContainers] = page.Containers.Length;
        row[BlockFeature.PageArticles] = page.Elements.Landmarks.Articles;
        row[BlockFeature.PageMaximumPath] = path;
        row[BlockFeature.PageControls] = page.Containers.Length == 0 ? float.NaN : page.Containers[0].FormControls;
    }

    private static void WriteDeclarations(PageProfile page, FeatureRow row)
    {
        IReadOnlyList<string> types = page.Page.Metadata.DeclaredTypes;
        row[BlockFeature.PageDeclaresArticle] = Declares(types, "article", "posting", "report") ? 1 : 0;
        row[BlockFeature.PageDeclaresProduct] = Declares(types, "product", "offer", "book") ? 1 : 0;
        row[BlockFeature.PageDeclaresForum] = Declares(types, "forum", "qapage", "question") ? 1 : 0;
        row[BlockFeature.PageDeclaresList] = Declares(types, "itemlist", "collection", "search") ? 1 : 0;
    }

    private static bool Declares(IReadOnlyList<string> types, string a, string b, string c)
    {
        for (int i = 0; i < types.Count; i++)
        {
            string type = types[i];
            if (type.Contains(a, StringComparison.OrdinalIgnoreCase)
                || type.Contains(b, StringComparison.OrdinalIgnoreCase)
                || type.Contains(c, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteAddress(PageAddress address, FeatureRow row)
    {
        if (address == PageAddress.Unknown)
        {
            return;
        }

        ReadOnlySpan<char> rest = address.Rest.AsSpan().TrimEnd('/');
        int digits = 0;
        foreach (char c in rest)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        row[BlockFeature.PageAddressDepth] = rest.Count('/');
        row[BlockFeature.PageAddressLength] = rest.Length;
        row[BlockFeature.PageAddressDigits] = digits;
        row[BlockFeature.PageAddressQuery] = rest.Contains('?') ? 1 : 0;
    }
}
