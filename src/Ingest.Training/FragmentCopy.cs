using Ingest.Decoding;
using Ingest.Parsing;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Training;

/// <summary>
/// Pages as feeds, databases and editors hold them, or as somebody pastes them: the main content alone, or a few blocks of it. Whole pages always have menus and
/// footers around it; without such copies the trees learn that what stands alone, or ends a dump, is never content.
/// </summary>
internal static class FragmentCopy
{
    private const float LeastLabel = 0.8f;
    private const float MostBoilerplateLabel = 0.1f;
    private const int MinimumWords = 8;
    private const int MaximumShortBlocks = 8;

    private static readonly IParser Parser = ParserCatalog.Entries.First(entry => entry.Name == "html").Create(new ParsingOptions());

    /// <summary>
    /// Copies of some of the pages: of ten two give their whole content and, in HTML, one a few blocks of it; three more give
    /// whole or cut content among some of their boilerplate, so that what is small is not content for that. In text dumps, where
    /// lines have nothing but their place, pieces cost more than they gave (word F1 of one cross-validated part 0.8333, without them 0.8440).
    /// </summary>
    public static IEnumerable<LabelledPage> OfSome(IEnumerable<LabelledPage> pages) => pages.Select(Of).OfType<LabelledPage>();

    private static LabelledPage? Of(LabelledPage page)
    {
        uint chance = page.Chance(salt: 1);
        uint kind = chance % 10;
        bool isHtml = page.Page.Kind == ContentKind.Html;
        int[] content = [.. Enumerable.Range(0, page.Labels.Length).Where(i => page.Labels[i] >= LeastLabel || page.TitleLabels[i] > 0)];
        if (kind > (isHtml ? 5 : 1) || content.Length == 0)
        {
            return null;
        }

        int[] chosen = kind is 2 or 3 or 4 ? Stretch(content, (int)(chance / 100 % (uint)content.Length), 1 + (int)(chance / 10 % MaximumShortBlocks)) : content;
        if (chosen.Sum(i => page.Words[i]) < MinimumWords)
        {
            return null;
        }

        // What has no address must not be a fragment for that.
        LabelledPage source = chance / 50_000 % 2 == 0 ? page : AddresslessCopy.Of(page);
        return isHtml ? InMarkup(source, kind > 2 ? Among(page, chosen, chance) : chosen, chance / 1000 % 2 == 0 ? page.Title : null) : source.WithBlocks(chosen.Select(i => (source, i)));
    }

    /// <summary>The first few blocks that are boilerplate, the chosen ones, and the last few.</summary>
    private static int[] Among(LabelledPage page, int[] chosen, uint chance)
    {
        int[] boilerplate = [.. Enumerable.Range(0, page.Labels.Length).Where(i => page.Labels[i] < MostBoilerplateLabel && page.HeadingLabels[i] == 0)];
        int before = 1 + (int)(chance / 3000 % MaximumShortBlocks);
        int after = 1 + (int)(chance / 40_000 % MaximumShortBlocks);
        return [.. boilerplate.Take(before).Union(chosen).Union(boilerplate.TakeLast(after))];
    }

    private static int[] Stretch(int[] content, int start, int length) => content[start..Math.Min(content.Length, start + length)];

    // Parsed anew, for the features are those of elements.
    private static LabelledPage InMarkup(LabelledPage page, int[] chosen, string? title)
    {
        string html = FragmentMarkup.Of([.. chosen.Select(i => page.Page.Blocks[i])], title);
        var text = new DecodedText(page.Page.Source.Item, html, "utf-8", CharsetSource.Container);
        ParsedPage fragment = Parser.Parse(text, CancellationToken.None);
        var headings = chosen.Where(i => page.HeadingLabels[i] > 0).Select(i => page.Page.Blocks[i].Text).ToHashSet(StringComparer.Ordinal);
        var boilerplate = chosen.Where(i => page.Labels[i] < MostBoilerplateLabel).Select(i => page.Page.Blocks[i].Text).ToHashSet(StringComparer.Ordinal);
        float[] words = LabelledPage.WordsOf(fragment);
        return page with
        {
            Page = fragment with { Source = text with { Text = "" } },
            Labels = [.. words.Select((count, i) => count == 0 ? float.NaN : boilerplate.Contains(fragment.Blocks[i].Text) ? 0 : 1)],
            HeadingLabels = [.. fragment.Blocks.Select(block => block.Kind == BlockKind.Heading && headings.Contains(block.Text) ? 1f : 0f)],
            TitleLabels = new float[words.Length],
            Words = words,
        };
    }
}
