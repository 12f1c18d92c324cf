using Ingest.Cleaning;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Pipeline.Catalogs;
using Ingest.Tests.Cleaning.Classification;
using Ingest.Tests.Cleaning.Consent;

namespace Ingest.Tests.Cleaning;

public sealed class PageCleanerTests
{
    private static readonly ParsedPage Page = PageOfLines.Make("A line", "Another");

    [Theory]
    [InlineData(nameof(RuleWeight.Final), 0)]
    [InlineData(nameof(RuleWeight.Binding), 1)]
    public void Clean_RuleThatOnlyAdvises_IsAskedUnlessAnotherDecidesAll(string weight, int timesAsked)
    {
        var advisory = new StandInRule(RuleWeight.Advisory);
        var other = new StandInRule(Enum.Parse<RuleWeight>(weight));

        CleanedPage cleaned = new PageCleaner([new NamedRule("advisory", advisory), new NamedRule("other", other)], new CleaningContext()).Clean(Page);

        Assert.Equal(timesAsked, advisory.TimesAsked);
        Assert.All(cleaned.Verdicts, static verdict => Assert.Equal("other", verdict.Rule));
    }

    [Theory]
    [InlineData("We value your privacy\nWe use cookies to measure visits. You can change your choice at any time.\nAccept all\nReject\nGrafting an old apple tree\nChoose shoots of last year in January, as thick as a pencil, and keep them cool in sand until the sap rises in March.\nCut the branch off straight, split it, and push the shoot into the gap so that bark meets bark on at least one side.")]
    [InlineData("<body><div class=layer><h2>We value your privacy</h2><p>We use cookies to measure visits. You can change your choice at any time.</p><button>Accept all</button><button>Reject</button></div><h2>Grafting an old apple tree</h2><p>Choose shoots of last year in January, as thick as a pencil, and keep them cool in sand until the sap rises in March.</p><p>Cut the branch off straight, split it, and push the shoot into the gap so that bark meets bark on at least one side.</p></body>")]
    public void Clean_PageBeginsWithANotice_ItsHeadingIsNoTitle(string text)
    {
        ParsedPage page = text.StartsWith('<') ? ClassifiedPages.Html(text) : ClassifiedPages.Text(text);
        NamedRule[] rules = [.. BlockRuleCatalog.Entries.Select(static entry => new NamedRule(entry.Name, entry.Create(new CleaningContext())))];

        CleanedPage cleaned = new PageCleaner(rules, new CleaningContext()).Clean(page);

        Assert.Contains(cleaned.Verdicts, static verdict => verdict.Rule == "consent-notice");
        Assert.True(cleaned.Page.Metadata.Title is null or "Grafting an old apple tree", cleaned.Page.Metadata.Title);
    }

    private sealed class StandInRule(RuleWeight weight) : IBlockRule
    {
        public int TimesAsked { get; private set; }

        public IReadOnlyList<ReasonCode> Codes { get; } = [new("stand-in")];

        public RuleWeight Weight => weight;

        public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context)
        {
            TimesAsked++;
            return page.Blocks.Select(block => new BlockOpinion(block.Ordinal, Decision.Keep, Codes[0], 0.5, weight != RuleWeight.Advisory));
        }
    }
}
