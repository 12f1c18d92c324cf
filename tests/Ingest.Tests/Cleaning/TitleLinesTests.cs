using Ingest.Cleaning;
using Ingest.Parsing;
using Ingest.Tests.Cleaning.Classification;
using Ingest.Tests.Cleaning.Consent;

namespace Ingest.Tests.Cleaning;

public sealed class TitleLinesTests
{
    [Theory]
    [InlineData("Journal|Sails of May|By Ann Example|4 March 2024", "Ann Example", "2024-03-04", null)]
    [InlineData("Sails of May|Story by Ann Example and Ben Sample · 4 March 2024 · Updated: 5 April 2024", "Ann Example, Ben Sample", "2024-03-04", "2024-04-05")]
    [InlineData("Sails of May|Written by|Ann Example|Last updated 5 April 2024", "Ann Example", "2024-04-05", "2024-04-05")]
    [InlineData("Sails of May|Ann Example|4. März 2024", "Ann Example", "2024-03-04", null)]
    [InlineData("Sails of May|Von Ann Example|13/03/2024", "Ann Example", "2024-03-13", null)]
    [InlineData("Sails of May|Posted 3/4/2024", null, null, null)]
    [InlineData("Sails of May|Ann Example|Our boats", null, null, null)]
    [InlineData("Sails of May|Powered by Quay Software|Sponsored by Ben Sample", null, null, null)]
    [InlineData("Sails of May|Our Boats|on March 10, 2015 by Ann Example|in Sailing", "Ann Example", "2015-03-10", null)]
    [InlineData("Sails of May|A A A|4 March 2024", null, "2024-03-04", null)]
    [InlineData("Sails of May|Newer Article|4 March 2024", null, "2024-03-04", null)]
    [InlineData("Sails of May|By popular demand|By the way", null, null, null)]
    public void Read_LinesAroundTheTitle_GiveAuthorAndDates(string lines, string? author, string? published, string? modified)
    {
        PageMetadata metadata = Read(lines, new PageMetadata { Title = "Sails of May" });

        Assert.Equal((author, published, modified), (metadata.Author, metadata.Published, metadata.Modified));
    }

    [Theory]
    [InlineData("World News | Sep. 21, 2011", null)]
    [InlineData("Our boats and yours | Sep. 21, 2011", null)]
    public void Read_LineWithADate_MayBeginWithAName(string line, string? author)
    {
        ParsedPage page = PageOfLines.Make(["Sails of May", line, "Our boats"]) with { Metadata = new() { Title = "Sails of May" } };

        Assert.Equal((author, "2011-09-21"), (TitleLines.Read(page).Author, TitleLines.Read(page).Published));
    }

    [Fact]
    public void Read_PageThatStatesThem_KeepsWhatItStates()
    {
        var stated = new PageMetadata { Title = "Sails of May", Author = "Cy Stated", Published = "2020-01-01", Modified = "2020-01-02" };

        Assert.Equal(stated, Read("Sails of May|By Ann Example|4 March 2024, updated 5 March 2024", stated));
    }

    [Fact]
    public void Read_DateFarFromTheTitle_IsNotItsDate() =>
        Assert.Null(Read("Sails of May|" + string.Join('|', Enumerable.Repeat("Moorings", 20)) + "|4 March 2024", new PageMetadata { Title = "Sails of May" }).Published);

    [Fact]
    public void Clean_TextDump_HasAuthorAndDate()
    {
        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.LooseText(
            "Home\nSails of May\nBy Ann Example\n4 March 2024\nThe harbour master keeps a list of every vessel that came in under sail, and in May he reads it aloud.\nThe sails of the oldest were brown."));

        Assert.Equal(("Ann Example", "2024-03-04"), (page.Page.Metadata.Author, page.Page.Metadata.Published));
    }

    private static PageMetadata Read(string lines, PageMetadata metadata) => TitleLines.Read(PageOfLines.Make(lines.Split('|', StringSplitOptions.TrimEntries)) with { Metadata = metadata });
}
