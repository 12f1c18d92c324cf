using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class FacetListsTests
{
    [Theory]
    [InlineData("<h3>Filter by feature</h3><ul><li>Waterproof (307)<li>Vegan (1,024)<li>Wide (44)<li>Insulated (9)</ul><p>Boots of the coast</p>", "0.5 0.12 0.12 0.12 0.12 0.5")]
    [InlineData("<p>Asolo [24]</p><p>Keen [32]</p><p>Lowa[23]</p><p>Oboz [38]</p>", "0.12 0.12 0.12 0.12")]
    [InlineData("<ul><li>Waterproof (307)<li>Vegan (24)<li>Wide (44)</ul>", "0.5 0.5 0.5")]
    [InlineData("<ul><li>The Lamp (1882)<li>The Keeper (1901)<li>The Storm (1953)<li>The Bay (2014)</ul>", "0.5 0.5 0.5 0.5")]
    [InlineData("<p>open(2)</p><p>read(2)</p><p>write(2)</p><p>close(2)</p>", "0.5 0.5 0.5 0.5")]
    [InlineData("<p>The lamp house, which was built of stone in the year of the flood (4)</p><p>Oil (5)</p><p>Lens (6)</p><p>Door (8)</p>", "0.5 0.5 0.5 0.5")]
    [InlineData("<p>(12)</p><p>(13)</p><p>(14)</p><p>(15)</p>", "0.5 0.5 0.5 0.5")]
    public void DoubtBlocks_NamesWithTheirCountsInARow_AreLessLikely(string html, string expected) => Assert.Equal(expected, Doubt(ClassifiedPages.Html(html)));

    [Fact]
    public void DoubtBlocks_LinesOfADump_AreLessLikely() =>
        Assert.Equal("0.5 0.12 0.12 0.12 0.12 0.5", Doubt(ClassifiedPages.Text("The boots of the coast are made by hand.\n\n* March (12)\n* April (7)\n* May (31)\n* June (4)\n\nThey last for many years.\n")));

    private static string Doubt(ParsedPage page)
    {
        float[] probabilities = [.. page.Blocks.Select(static _ => 0.5f)];
        FacetLists.DoubtBlocks(ClassifiedPages.Profile(page), probabilities);
        return string.Join(' ', probabilities.Select(static probability => Math.Round(probability, 2).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
