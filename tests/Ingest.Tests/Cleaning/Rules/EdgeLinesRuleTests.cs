using Ingest.Cleaning;
using Ingest.Cleaning.Rules;
using Ingest.Tests.Cleaning.Consent;

namespace Ingest.Tests.Cleaning.Rules;

public sealed class EdgeLinesRuleTests
{
    private const string Prose = "A dry stone wall stands without mortar, held by the weight of its own stones.";

    [Fact]
    public void Judge_MenuAboveAndFooterBelow_DropsThemAndKeepsTheTitle()
    {
        IEnumerable<BlockOpinion> opinions = new EdgeLinesRule().Judge(
            PageOfLines.Make("Home", "Shop", "About", "Dry stone walls", Prose, "Tools", Prose, "Legal", "Contact", "Jobs"),
            new CleaningContext());

        Assert.Equal([0, 1, 2, 7, 8, 9], opinions.Select(static opinion => opinion.Block));
    }

    [Fact]
    public void Judge_NoRunningText_Abstains() =>
        Assert.Empty(new EdgeLinesRule().Judge(PageOfLines.Make("One", "Two", "Three", "Four"), new CleaningContext()));
}
