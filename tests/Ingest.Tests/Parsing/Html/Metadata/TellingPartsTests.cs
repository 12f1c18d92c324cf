using Ingest.Parsing.Html.Metadata;

namespace Ingest.Tests.Parsing.Html.Metadata;

public sealed class TellingPartsTests
{
    private static readonly (string Text, byte Flags)[] Flagged = [("author", 1), ("date", 2), ("datum", 4), ("more-", 8)];
    private static readonly TellingParts Parts = new(Flagged);

    [Theory]
    [InlineData("author", 1)]
    [InlineData("post-AUTHOR-name", 1)]
    [InlineData("c-update", 2)]
    [InlineData("datum update", 6)]
    [InlineData("autho", 0)]
    [InlineData("morex", 0)]
    [InlineData("see-more-author", 9)]
    [InlineData("da", 0)]
    [InlineData("", 0)]
    public void Find_Name_GivesTheFlagsOfAllPartsInIt(string name, byte expected) => Assert.Equal(expected, Parts.Find(name));
}
