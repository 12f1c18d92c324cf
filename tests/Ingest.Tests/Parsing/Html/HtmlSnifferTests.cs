using Ingest.Decoding;
using Ingest.Parsing;
using Ingest.Parsing.Html;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Tests.Parsing.Html;

public sealed class HtmlSnifferTests
{
    [Theory]
    [InlineData("<!DOCTYPE html>\n<p>a</p></html>\n", true)]
    [InlineData(" <HTML lang=en><body>a</HTML>", true)]
    [InlineData("<html> is the first tag of a page", false)]
    [InlineData("The last one is </html>", false)]
    [InlineData("", false)]
    public void IsDocument_Text_FromFirstToLastTag(string text, bool expected) => Assert.Equal(expected, HtmlSniffer.IsDocument(text));

    // A field called "text", or a file called .txt, may still hold a document.
    [Theory]
    [InlineData("<html><body><p>a</p></body></html>", ContentKind.Html)]
    [InlineData("<p>a</p>", ContentKind.PlainText)]
    public void Parse_DocumentThatIsCalledText_IsHtml(string text, ContentKind expected)
    {
        var decoded = new DecodedText(new RawItem { Location = new("x"), Kind = ContentKind.PlainText }, text, "utf-8", CharsetSource.Container);
        IParser parser = ParserCatalog.Entries.Select(static entry => entry.Create(new())).First(parser => parser.Recognises(decoded));

        Assert.Equal(expected, parser.Parse(decoded, default).Kind);
    }
}
