using Ingest.Parsing;
using Ingest.Parsing.PlainText;
using Ingest.Tests.Cleaning.Classification;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class TitleElementTests
{
    [Theory]
    [InlineData("Sails of May - The Quay Courier||Home||Sails of May||By Ann Example", "Sails of May")]
    [InlineData("Sails of May | Journal | The Quay||Journal||Sails of May", "Sails of May")]
    [InlineData("Oil - a history - The Quay||Oil||Oil - a history||Oil - a history", "Oil - a history")]
    [InlineData("SAILS OF MAY – The Quay||Sails of May", "Sails of May")]
    [InlineData("港口的船名册 - 码头报||首页||港口的船名册", "港口的船名册")]
    [InlineData("News | The Quay||News||Sails of May", null)]
    [InlineData("Sails of May||Home||Sails of May", null)]
    [InlineData("Sails of May - The Quay Courier||Home||The Quay Courier", null)]
    [InlineData("Sails of May The Quay Courier Home News||Sails of May||By Ann Example", "Sails of May")]
    [InlineData("Sails of May | The Quay Courier Home News||Sails of May By Ann Example, 4 March||Home", "Sails of May")]
    [InlineData("Sails of May The Quay Courier Home News||Sails of May By Ann Example, 4 March||Home", null)]
    [InlineData("Free Advising Session||Home||Free Advising Session", null)]
    [InlineData("The sails of May are white.||Home||The sails of May are white.", null)]
    [InlineData("", null)]
    public void Find_FirstLine_GivesTheTitleThatStandsBelow(string lines, string? expected)
    {
        Draft[] drafts = [.. lines.Split("||").Select(line => new Draft { Kind = BlockKind.Paragraph, Text = line, Start = 0, End = 0, Shape = LineShape.Measure(line) })];

        Assert.Equal(expected, TitleElement.Find(drafts));
    }

    [Fact]
    public void Parse_DumpThatOpensWithTheTitleElement_HasThatTitleForSure()
    {
        ParsedPage page = ClassifiedPages.LooseText(
            "Sails of May - The Quay Courier\nSwitch to us\nSails of May\nThe harbour master keeps a list of every vessel that ever came in under sail, and reads it aloud.");

        Assert.Equal(("Sails of May", false), (page.Metadata.Title, page.Metadata.IsTitleGuessed));
    }
}
