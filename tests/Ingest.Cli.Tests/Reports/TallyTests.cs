using Ingest.Cli.Reports;

namespace Ingest.Cli.Tests.Reports;

public sealed class TallyTests
{
    [Fact]
    public void Add_MoreNamesThanItTellsApart_CountsTheRestTogether()
    {
        var tally = new Tally(maximumNames: 2);
        foreach (string name in (string[])["a", "b", "c", "d", "a"])
        {
            tally.Add(name);
        }

        Assert.Equal([(Tally.Others, 2L), ("a", 2L), ("b", 1L)], tally.Largest(5));
        Assert.Equal(5, tally.Total);
    }

    [Fact]
    public void Largest_FewerThanThereAre_SumsWhatIsLeftOut()
    {
        var tally = new Tally();
        tally.Add("rare");
        tally.Add("common", 7);
        tally.Add("other rare");

        Assert.Equal([("common", 7L), (Tally.Others, 2L)], tally.Largest(1));
    }
}
