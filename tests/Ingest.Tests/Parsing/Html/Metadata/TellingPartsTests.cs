using Ingest.Parsing.Html.Metadata;

namespace Ingest.Tests.Parsing.Html.Metadata;

public sealed class TellingPartsTests
{
    private static readonly TellingPart[] Flagged = [new("author", 1), new("date", 2), new("datum", 4), new("more-", 8), new("autor", 16, IsWord: true)];
    private static readonly TellingParts Parts = new(Flagged);

    [Theory]
    [InlineData("author", 1)]
    [InlineData("post-AUTHOR-name", 1)]
    [InlineData("c-update", 2)]
    [InlineData("datum update", 6)]
    [InlineData("autho", 0)]
    [InlineData("morex", 0)]
    [InlineData("see-more-author", 9)]
    [InlineData("autor", 16)]
    [InlineData("box-autor_name", 16)]
    [InlineData("autorotate", 0)]
    [InlineData("coautor", 0)]
    [InlineData("da", 0)]
    [InlineData("", 0)]
    public void Find_Name_GivesTheFlagsOfAllPartsInIt(string name, byte expected) => Assert.Equal(expected, Parts.Find(name));
}
