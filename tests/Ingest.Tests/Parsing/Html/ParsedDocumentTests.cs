using AngleSharp.Html.Parser;
using Ingest.Parsing.Html;
using Ingest.Pipeline;
using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Tests.Parsing.Html;

public sealed class ParsedDocumentTests
{
    private const string Page = "<html lang=en><head><title>Ferries &amp; lenses</title></head><body><h1>Ferries</h1><p>The ferry left the quay at noon with nobody on board, which surprised the harbour master and everyone who watched it. Nobody minded &lt;much&gt;.</p></body></html>";

    [Fact]
    public void ToItem_Document_GivesTheRecordOfItsSource()
    {
        IngestPipeline pipeline = new IngestPipelineBuilder().Build();

        PageRecord parsed = Written(pipeline.Process(ParsedDocument.ToItem(new HtmlParser().ParseDocument(Page))));
        PageRecord read = Written(pipeline.Process(new RawItem { Location = new("document"), DecodedBody = Page, Kind = ContentKind.Html }));

        Assert.Contains("Nobody minded <much>.", parsed.Text, StringComparison.Ordinal);
        Assert.Equal((read.Title, read.Text, read.Markdown, read.Id, read.Url), (parsed.Title, parsed.Text, parsed.Markdown, parsed.Id, parsed.Url));
    }

    [Fact]
    public void ToItem_ChangedDocument_IsReadAsItIsNow()
    {
        var document = new HtmlParser().ParseDocument(Page);
        document.QuerySelector("p")!.TextContent = "The ferry was changed by hand before it left the quay, which surprised the harbour master and everyone who watched it.";

        Assert.Contains("changed by hand", Written(new IngestPipelineBuilder().Build().Process(ParsedDocument.ToItem(document, "mine"))).Text, StringComparison.Ordinal);
        Assert.Equal("mine", ParsedDocument.ToItem(document, "mine").Location.SourcePath);
    }

    [Fact]
    public void ToItem_Null_Throws() => Assert.Throws<ArgumentNullException>(() => ParsedDocument.ToItem(null!));

    private static PageRecord Written(ItemOutcome outcome) => Assert.IsType<ItemOutcome.Written>(outcome).Record;
}
