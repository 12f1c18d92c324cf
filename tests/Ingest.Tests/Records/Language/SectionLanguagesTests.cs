using Ingest.Records;
using Ingest.Records.Language;
using Ingest.Tests.Sectioning;

namespace Ingest.Tests.Records.Language;

public sealed class SectionLanguagesTests
{
    [Fact]
    public void Apply_SectionInAnotherLanguage_IsMarkedAndTheOthersAreNot()
    {
        PageRecord record = Apply(new PageSketch()
            .Heading(2, "One").Paragraph(Twice("de")).Paragraph(Twice("de"))
            .Heading(2, "Two").Paragraph(Twice("fr"))
            .Heading(2, "Three").Paragraph(Twice("de")).Paragraph(Twice("de")));

        Assert.Equal("de", record.Language);
        Assert.Equal([null, "fr", null], record.Sections.Select(section => section.Language));
        Assert.InRange(record.Sections[1].LanguageScore!.Value, 0.98, 1);
    }

    [Fact]
    public void Apply_ShortOrNeighbouringOrCode_IsNotMarked()
    {
        PageRecord record = Apply(new PageSketch()
            .Heading(2, "One").Paragraph(Twice("cs")).Paragraph(Twice("cs")).Paragraph(Twice("cs"))
            .Heading(2, "Short").Paragraph("Une phrase courte.")
            .Heading(2, "Neighbour").Paragraph(Twice("sk"))
            .Heading(2, "Code").Code(Twice("en"), "text"));

        Assert.Equal("cs", record.Language);
        Assert.All(record.Sections, section => Assert.Null(section.Language));
    }

    [Fact]
    public void SectionAndChunkRows_SayTheirOwnLanguage()
    {
        PageRecord record = Apply(new PageSketch().Heading(2, "One").Paragraph(Twice("de")).Paragraph(Twice("de")).Heading(2, "Two").Paragraph(Twice("fr")));

        Assert.Equal(["de", "fr"], record.Sections.Select(section => TextLanguage.Of(record, section).Tag));
    }

    private static PageRecord Apply(PageSketch page) => new LanguageStep([]).Apply(page.Record()).Record;

    private static string Twice(string tag) => LanguageFixture.TextOf(tag) + " " + LanguageFixture.TextOf(tag);
}
