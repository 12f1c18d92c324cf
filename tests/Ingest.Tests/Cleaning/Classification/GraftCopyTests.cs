using Ingest.Cleaning;
using Ingest.Parsing;
using Ingest.Sources;
using Ingest.Tests.Cleaning.Consent;
using Ingest.Training;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class GraftCopyTests
{
    private static readonly LabelledPage Bread = Page("1", 0, ["Menu", "+Bread", "+Flour and water.", "Advertisement", "+Bake it.", "Imprint"]);
    private static readonly LabelledPage Boats = Page("2", 0, ["Search", "Harbours", "+Boats", "+They float.", "Contact", "Press"]);

    [Fact]
    public void OfAll_TwoPagesOfOnePart_PutsTheContentOfEachIntoTheFrameOfTheOther()
    {
        LabelledPage[] grafts = [.. GraftCopy.OfAll([Bread, Boats])];

        Assert.Equal(2, grafts.Length);
        Assert.Equal(["Search", "Harbours", "Bread", "Flour and water.", "Advertisement", "Bake it.", "Contact", "Press"], Texts(grafts.Single(page => page.Id == "1")));
        Assert.Equal(["Menu", "Boats", "They float.", "Imprint"], Texts(grafts.Single(page => page.Id == "2")));
    }

    [Fact]
    public void OfAll_EveryBlock_KeepsItsLabelAndIsCountedAnew()
    {
        LabelledPage graft = GraftCopy.OfAll([Bread, Boats]).Single(page => page.Id == "1");

        Assert.Equal([0, 0, 1, 1, 0, 1, 0, 0], graft.Labels);
        Assert.Equal([0, 0, 1, 0, 0, 0, 0, 0], graft.HeadingLabels);
        Assert.Equal(Enumerable.Range(0, 8), graft.Page.Blocks.Select(block => block.Ordinal));
    }

    [Fact]
    public void OfAll_PagesOfDifferentParts_AreNotMixed() => Assert.Empty(GraftCopy.OfAll([Bread, Boats with { Fold = 1 }]));

    [Fact]
    public void OfAll_PageWithoutContent_GivesNothingAndIsNoFrame() =>
        Assert.Empty(GraftCopy.OfAll([Bread, Page("3", 0, ["Menu", "Imprint"])]));

    [Fact]
    public void OfAll_Html_GivesNone()
    {
        LabelledPage AsHtml(LabelledPage page) => page with { Page = page.Page with { Kind = ContentKind.Html } };

        Assert.Empty(GraftCopy.OfAll([AsHtml(Bread), AsHtml(Boats)]));
    }

    private static IEnumerable<string> Texts(LabelledPage page) => page.Page.Blocks.Select(block => block.Text);

    // A plus marks content, whose first line is its heading.
    private static LabelledPage Page(string id, int fold, string[] lines)
    {
        int heading = Array.FindIndex(lines, line => line.StartsWith('+'));
        ParsedPage page = PageOfLines.Make([.. lines.Select(line => line.TrimStart('+'))]);
        return new LabelledPage
        {
            Id = id,
            Fold = fold,
            Type = PageType.Article,
            Page = page,
            Truth = "",
            Labels = [.. lines.Select(line => line.StartsWith('+') ? 1f : 0f)],
            HeadingLabels = [.. lines.Select((_, i) => i == heading ? 1f : 0f)],
            Title = null,
            TitleLabels = new float[lines.Length],
            Headings = [],
            Words = [.. lines.Select(_ => 1f)],
        };
    }
}
