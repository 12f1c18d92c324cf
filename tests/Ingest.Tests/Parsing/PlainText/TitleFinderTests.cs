using Ingest.Parsing;
using Ingest.Parsing.PlainText;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class TitleFinderTests
{
    private const string Prose = "The harbour master keeps a list of every vessel that ever came in under sail, and he reads it aloud on the first of May each year.";

    [Theory]
    [InlineData(null, "Home|Journal|A list read aloud|12 May|" + Prose, "A list read aloud")]
    [InlineData(null, "Home Tides Moorings Our committee Membership Contact us|A list of vessels|12 May|" + Prose, "A list of vessels")]
    [InlineData(null, "Home › Journal › Every vessel that came in under sail|The list of May|" + Prose, "The list of May")]
    [InlineData(null, "He keeps the list:|The list of May|" + Prose, "The list of May")]
    [InlineData(null, "首页导航与联系方式以及网站地图|港务长的船名册|港务长的船名册记着每一艘扬帆驶入这座港口的船，每年五月一日他都会在码头上把名字一个一个念给镇上的人听。", "港务长的船名册")]
    [InlineData(null, "struct vessel { list *may; }|A list of vessels|" + Prose, "A list of vessels")]
    [InlineData(null, "struct vessel\n{\nchar *list_of_every_vessel_under_sail;\n}|A list of vessels|" + Prose, "A list of vessels")]
    [InlineData(null, "#The list of May|A vessel|" + Prose, "A vessel")]
    [InlineData("https://quay.example/journal/sails-of-may", "Menu of the whole site|Sails of May|Our boats|" + Prose, "Sails of May")]
    [InlineData("https://quay.example/", "Menu|" + Prose + "|Origin|" + Prose, null)]
    [InlineData(null, Prose + "|Origin|" + Prose, null)]
    [InlineData(null, "Menu|Home", null)]
    [InlineData(null, "", null)]
    public void Find_Lines_GivesTheTitleOrNone(string? url, string lines, string? expected)
    {
        Draft[] drafts = [.. lines.Split('|').Select(line => new Draft { Kind = BlockKind.Paragraph, Text = line, Start = 0, End = 0, Shape = LineShape.Measure(line) })];

        Assert.Equal(expected, TitleFinder.Find(drafts, url));
    }
}
