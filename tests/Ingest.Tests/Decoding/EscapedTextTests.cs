using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Tests.Decoding;

public sealed class EscapedTextTests
{
    [Theory]
    [InlineData(@"Home\nMills\r\nThe wheel\tturns\u2019s\n\""Slowly\"", at 5\/h.", "Home\nMills\r\nThe wheel\tturns’s\n\"Slowly\", at 5/h.")]
    [InlineData(@"b'<p>Mill\xe2\x80\x99s caf\xc3\xa9</p>\n'", "<p>Mill’s café</p>\n")]
    [InlineData("b\"It\\'s a mill\\n\"\n", "It's a mill\n")]
    [InlineData(@"b'cut \xe2\x80'", "cut �")]
    [InlineData("['Mills', \"It's old.\", 'She said \\'yes\\'.']", "Mills\nIt's old.\nShe said 'yes'.\n")]
    [InlineData("('Mills', u'Old')", "Mills\nOld\n")]
    [InlineData("(None, 'Mills',)", "Mills\n")]
    [InlineData(@"[b'Caf\xc3\xa9', null, 'Old']", "Café\nOld\n")]
    [InlineData(@"\u6c34\u8f66: \u5f88\u8001\u3002", "水车: 很老。")]
    [InlineData(@"'Mills\nOld wheels\nThe end\n'", "Mills\nOld wheels\nThe end\n")]
    [InlineData(@"[""Mills"",""Old \u00e9""]", "Mills\nOld é\n")]
    [InlineData("&lt;!DOCTYPE html&gt;&lt;p&gt;Tom &amp;amp; Ann&lt;/p&gt;", "<!DOCTYPE html><p>Tom &amp; Ann</p>")]
    [InlineData(@"One\nTwo\nThree\ud83d\n", "One\nTwo\nThree�\n")]
    [InlineData(@"One\\nTwo\nThree\nFour\n", "One\\nTwo\nThree\nFour\n")]
    [InlineData(@"<!DOCTYPE html><html>\n<script>var a = \""b\"";</script>", "<!DOCTYPE html><html>\n<script>var a = \"b\";</script>")]
    [InlineData(@"<html>\n<body>\n<p class=\""a\"">One</p>\n", "<html>\n<body>\n<p class=\"a\">One</p>\n")]
    public void Undo_Literal_IsTheTextThatWasMeant(string written, string expected) => Assert.Equal(expected, EscapedText.Undo(written));

    [Theory]
    [InlineData("Home\nprint(\"One\\nTwo\\nThree\\nFour\")")]
    [InlineData(@"The folders are C:\News, C:\Notes, D:\Nora and D:\Old.")]
    [InlineData(@"Let \nu, \nabla, \neq and \nleq be as usual, \alpha, \beta and \gamma not.")]
    [InlineData(@"printf(""One\n"");")]
    [InlineData("&lt;p&gt; opens a paragraph.")]
    [InlineData("<p>a</p>&lt;p&gt;")]
    [InlineData("[\"Mills\" and \"wheels\"]")]
    [InlineData("['unfinished]")]
    [InlineData("[1, 2]")]
    [InlineData("[]")]
    [InlineData("(None)")]
    [InlineData("[Nonetheless 'a']")]
    [InlineData(@"\u00e9 is written for é in JSON.")]
    [InlineData("(Mills 'and wheels')")]
    [InlineData(@"I call s.split(""\n"") and get ""a"", but s.split(""\n\n"") gives nothing, and ""\n"".join(s) puts them back.")]
    [InlineData(@"In Windows a line ends with \r\n, in Unix with \n and on the old Mac with \r. Run sed 's/\r\n/\n/' on it.")]
    [InlineData(@"a.replace(/[\r\n]+/g,'\n').split('\n').map(f);")]
    [InlineData("b'plain'")]
    [InlineData(@"b'GET / HTTP/1.1\r\n' is what a client sends; it ends in '\r\n'")]
    [InlineData(@"<html><script>var a=""<p>One<\/p>\n<p>Two<\/p>\nThree\n""</script><p>Mills</p></html>")]
    [InlineData("\\")]
    [InlineData("")]
    public void Undo_TextWithSuchSigns_IsLeftAsItIs(string text) => Assert.Same(text, EscapedText.Undo(text));

    [Fact]
    public void Decode_EscapedPage_SaysSo()
    {
        Outcome<DecodedText> decoded = TextDecoder.Decode(new RawItem { Location = new ItemLocation("x"), Body = "Home\\nMills\\nWheels\\nThe end"u8.ToArray() });

        Assert.Equal("Home\nMills\nWheels\nThe end", decoded.Value!.Text);
        Assert.Equal([new ReasonCode("escapes-undone")], decoded.Value!.Warnings);
        Assert.Equal(
            [new ReasonCode("escapes-undone"), new ReasonCode("invalid-bytes-replaced")],
            TextDecoder.Decode(new RawItem { Location = new ItemLocation("x"), Body = "b'caf\\xe9'"u8.ToArray() }).Value!.Warnings);
    }
}
