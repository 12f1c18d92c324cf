using Ingest.Tests.Cleaning.Consent;
using Ingest.Training;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class RenderingsTests
{
    private static readonly string[] Renderers = ["lynx", "w3m", "html2text", "get-text-lines", "get-text"];

    [Fact]
    public void IsTaught_OwnPage_Always() => Assert.All(Enumerable.Range(1, 50), static id => Assert.True(Renderings.IsTaught(Page(id, null))));

    [Fact]
    public void IsTaught_Renderings_TwoOfEachPageAndAllByTurns()
    {
        string[][] taught = [.. Enumerable.Range(1, 200).Select(static id => Renderers.Where(renderer => Renderings.IsTaught(Page(id, renderer))).ToArray())];

        Assert.All(taught, static renderers => Assert.Equal(2, renderers.Length));
        Assert.All(Renderers, renderer => Assert.InRange(taught.Count(renderers => renderers.Contains(renderer)), 50, 110));
    }

    [Theory]
    [InlineData("get-text-glued")]
    [InlineData("get-text-one-line")]
    public void IsTaught_FormsThatAreOnlyMeasured_Never(string renderer) => Assert.All(Enumerable.Range(1, 50), id => Assert.False(Renderings.IsTaught(Page(id, renderer))));

    [Theory]
    [InlineData("get-text", true)]
    [InlineData("get-text-lines", true)]
    [InlineData("get-text-one-line", true)]
    [InlineData("lynx", false)]
    public void Of_FirstLine_IsNotCountedWhereItIsTheTitleElement(string renderer, bool isTitle)
    {
        LabelledPage page = Renderings.Of(Page(1, null), renderer);

        Assert.Equal(renderer, page.Renderer);
        Assert.Equal(isTitle, float.IsNaN(page.Labels[0]));
    }

    private static LabelledPage Page(int id, string? renderer) => new()
    {
        Id = id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Renderer = renderer,
        Fold = 0,
        Type = Ingest.Cleaning.PageType.Article,
        Page = PageOfLines.Make(["The mill"]),
        Truth = "",
        Labels = [1],
        HeadingLabels = [0],
        Title = null,
        TitleLabels = [0],
        Headings = [],
        Words = [2],
    };
}
