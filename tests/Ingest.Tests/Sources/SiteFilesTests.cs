using Ingest.Sources;

namespace Ingest.Tests.Sources;

public class SiteFilesTests
{
    [Theory]
    [InlineData("style.css?v=3", "a { b: c }", "media-type-not-a-page")]
    [InlineData("style.css@v=3", "a { b: c }", "media-type-not-a-page")] // wget on Windows
    [InlineData("style.css%3Fv=3", "a { b: c }", "media-type-not-a-page")]
    [InlineData("app.js?x=1", "run({ a: 1 });", "media-type-not-a-page")]
    [InlineData("app.js.map", "{\"version\":3,\"sources\":[]}", "media-type-not-a-page")]
    [InlineData("site.webmanifest", "{\"name\":\"x\"}", "media-type-not-a-page")]
    [InlineData("manifest.json", "{\"name\":\"x\",\"short_name\":\"x\",\"icons\":[]}", "media-type-not-a-page")]
    [InlineData("Manifest.json?v=2", "{\n  \"name\": \"x\",\n  \"start_url\": \"/\"\n}", "media-type-not-a-page")]
    [InlineData("ads.txt", "google.com, pub-1, DIRECT, f08c47fec0942fa0", "media-type-not-a-page")]
    [InlineData("css2", "/* cyrillic-ext */\n@font-face {\n  font-family: 'X';\n}", "media-type-not-a-page")]
    [InlineData("css?family=X", "@font-face { a: b }", "media-type-not-a-page")]
    [InlineData("page_files/app.js.download", "run();", "media-type-not-a-page")] // Chrome
    [InlineData("hts-log.txt", "HTTrack3.49 launched", "media-type-not-a-page")]
    [InlineData("wget-log", "--2024-05-06 07:08:09--  https://e.org/", "media-type-not-a-page")]
    [InlineData("blank.txt", " \r\n\t\n", "empty-item")]
    [InlineData("robots.txt", "User-agent: *\nDisallow: /", "robots-file")]
    [InlineData("sitemap.xml", "<?xml version=\"1.0\"?><urlset><url><loc>https://e.org/</loc></url></urlset>", "media-type-not-a-page")]
    [InlineData("sitemap_index.xml", "<sitemapindex><sitemap/></sitemapindex>", "media-type-not-a-page")]
    [InlineData("favicon.ico", "\0\0\u0001\0\u0001\0\u0010\u0010\0\0\u0001\0\u0004\0", "not-text")]
    public void File_OfASiteThatIsNoPage_IsDropped(string name, string content, string code) =>
        Assert.Equal(code, Assert.Single(Reading.Of("site/" + name, content).SkipCodes()));

    [Theory]
    [InlineData("page.php?id=3")]
    [InlineData("index.html?x=1")]
    [InlineData("index.html?file=style.css")]
    [InlineData("page.php?id=3.html")]
    [InlineData("about")]
    [InlineData("robots.txt")]
    [InlineData("manifest.json")]
    public void File_ThatHoldsAPage_IsRead(string name) => Assert.Equal([Dumps.Html], Reading.Of("site/" + name, Dumps.Html).Texts());

    [Theory]
    [InlineData("What is Node.js?.txt")]
    [InlineData("What is Node.js?")]
    [InlineData("What is Node.js? A guide")]
    [InlineData("Who wrote app.js?_A_guide.txt")]
    [InlineData("robots.txt.txt")]
    public void File_WithAQuestionInItsTitle_IsRead(string name) => Assert.Equal(["A text."], Reading.Of("site/" + name, "A text.").Texts());

    [Theory]
    [InlineData("wiki.cs")]
    [InlineData("a15.map")]
    [InlineData("pages.js")]
    [InlineData("robots.txt")]
    [InlineData("next.js@14-docs.jsonl")]
    public void Data_UnderTheNameOfASiteFile_IsRead(string name) =>
        Assert.Equal(["one", "two"], Reading.Of(name, "{\"version\":1,\"text\":\"one\"}\n{\"text\":\"two\"}\n").Texts());

    [Theory]
    [InlineData("next.js@14-docs.jsonl", "next.js@14-docs.jsonl")]
    [InlineData("app.js@v=3", "app.js")]
    public void WithoutQuery_CutsNoNameOfData(string name, string expected) => Assert.Equal(expected, FileNames.WithoutQuery(name));

    [Fact]
    public void Manifest_ThatHoldsPages_IsRead() => Assert.Equal(["one"], Reading.Of("manifest.json", "[{\"text\":\"one\"}]").Texts());
}
