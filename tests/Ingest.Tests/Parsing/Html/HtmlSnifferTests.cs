using Ingest.Decoding;
using Ingest.Parsing;
using Ingest.Parsing.Html;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Tests.Parsing.Html;

public sealed class HtmlSnifferTests
{
    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><p>a</p></html>\n<!-- cached -->\n<!-- 1 s -->", true)]
    [InlineData("<?xml version='1.0'?><!DOCTYPE html><html><p>a</p></html>", true)]
    [InlineData("<htmlfoo></html>", false)]
    [InlineData(" <HTML lang=en><body>a</HTML>", true)]
    [InlineData("<html> is the first tag of a page", false)]
    [InlineData("The last one is </html>", false)]
    [InlineData("<p>a <b>b</b></p><!-- c -->", true)]
    [InlineData("<p> opens a paragraph and </p> closes it.", false)]
    [InlineData("<thing>a</thing>", false)]
    [InlineData("<div>\n\n# The mill\n\n[Home](/)\n\n</div>\n\n<div class=\"a\">\n\n## The weir\n\n</div>", false)]
    [InlineData("<body>\n\n# The mill\n\n[Home](/)\n\n## The weir\n\n</body>", true)]
    [InlineData("", false)]
    public void IsMarkup_Text_FromFirstToLastTag(string text, bool expected) => Assert.Equal(expected, HtmlSniffer.IsMarkup(text));

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nServer: mill\r\n\r\n<html><body><p>a</p></body></html>", true)]
    [InlineData("<?php ?> <HTML><p>a</p>", true)]
    [InlineData("A page starts with the <html> element.\n\nThen comes the <body>, and </html> ends it.", false)]
    [InlineData("Warning: include() on line 3\n<html><body><p>a</p></body></html>\n<!-- cached -->", true)]
    public void LooksLikeHtml_TagsBehindOtherText_HaveToBeginALine(string text, bool expected) => Assert.Equal(expected, HtmlSniffer.LooksLikeHtml(HtmlPages.Text(text)));

    // A field called "text", or a file called .txt, may still hold markup.
    [Theory]
    [InlineData("<html><body><p>a</p></body></html>", ContentKind.Html)]
    [InlineData("<p>a</p>", ContentKind.Html)]
    [InlineData("<p> is a tag", ContentKind.PlainText)]
    public void Parse_MarkupThatIsCalledText_IsHtml(string text, ContentKind expected)
    {
        var decoded = new DecodedText(new RawItem { Location = new("x"), Kind = ContentKind.PlainText }, text, "utf-8", CharsetSource.Container);
        IParser parser = ParserCatalog.Entries.Select(static entry => entry.Create(new())).First(parser => parser.Recognises(decoded));

        Assert.Equal(expected, parser.Parse(decoded, default).Kind);
    }
}
