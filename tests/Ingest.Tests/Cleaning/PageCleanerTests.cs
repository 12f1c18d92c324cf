using Ingest.Cleaning;
using Ingest.Outcomes;
using Ingest.Parsing;
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
