using Ingest.Parsing;
using Ingest.Parsing.PlainText;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class TitleFinderTests
{
    private const string Prose = "The harbour master keeps a list of every vessel that ever came in under sail, and he reads it aloud on the first of May each year.";

    [Theory]
    [InlineData(null, "Home|Journal|A list read aloud|12 May|" + Prose, "A list read aloud")]
    [InlineData("https://quay.example/journal/sails-of-may", "Menu of the whole site|Sails of May|Our boats|" + Prose, "Sails of May")]
    [InlineData("https://quay.example/", "Menu|" + Prose + "|Origin|" + Prose, null)]
    [InlineData(null, Prose + "|Origin|" + Prose, null)]
    [InlineData(null, "Menu|Home", null)]
    [InlineData(null, "", null)]
    public void Find_Lines_GivesTheTitleOrNone(string? url, string lines, string? expected)
    {
        Draft[] drafts = [.. lines.Split('|').Select(line => new Draft { Kind = BlockKind.Paragraph, Text = line, Start = 0, End = 0 })];

        Assert.Equal(expected, TitleFinder.Find(drafts, url));
    }
}
