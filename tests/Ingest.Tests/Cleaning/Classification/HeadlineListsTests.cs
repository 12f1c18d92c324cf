using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class HeadlineListsTests
{
    private const string Headlines = "<h3><a href=/a>Storm over the bay</a></h3><img src=i.png alt=Bay><h3><a href=/b>Keeper retires</a></h3><h3><a href=/c>Lamp goes out</a></h3>";

    [Theory]
    [InlineData(Headlines, "0.08 0 0.08 0.08")]
    [InlineData("<h2><a href=/n>News</a></h2>" + Headlines, "0.5 0.08 0 0.08 0.08")]
    [InlineData("<h3><a href=/a>Storm over the bay</a></h3><h3><a href=/b>Keeper retires</a></h3>", "0.5 0.5")]
    [InlineData("<h3>Storm over the bay</h3><h3>Keeper retires</h3><h3>Lamp goes out</h3>", "0.5 0.5 0.5")]
    [InlineData("<h3><a href=/a>Storm over the bay</a></h3><p>It came at night.</p><h3><a href=/b>Keeper retires</a></h3><h3><a href=/c>Lamp goes out</a></h3>", "0.5 0 0.5 0.5")]
    public void DoubtHeadings_LinksOneBelowTheOther_AreLessLikely(string html, string expected)
    {
        Block[] blocks = [.. ClassifiedPages.Html(html).Blocks];
        float[] headings = [.. blocks.Select(static block => block.Kind == BlockKind.Heading ? 0.5f : 0)];

        HeadlineLists.DoubtHeadings(blocks, headings);

        Assert.Equal(expected, string.Join(' ', headings.Select(static value => Math.Round(value, 2).ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }
}
