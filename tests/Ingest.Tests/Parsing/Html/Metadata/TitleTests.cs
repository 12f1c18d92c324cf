namespace Ingest.Tests.Parsing.Html.Metadata;

public sealed class TitleTests
{
    private const string Text = "<p>The harbour of the town lies open to the west, and the boats are drawn up in winter.</p>";

    [Theory]
    [InlineData("Harbours - how they are built")]
    [InlineData("Part 2 — The journey home")]
    [InlineData("Rust 1.70 – what is new for embedded developers")]
    public void Read_HeadingWithADash_IsOneTitle(string title)
    {
        Assert.Equal(title, TitleOf($"<title>{title}</title><article><h1>{title}</h1>{Text}</article>"));
        Assert.Equal(title, TitleOf($"<title>{title}</title><meta property=og:title content='{title}'><article><h1>{title}</h1>{Text}</article>"));
        Assert.Equal(title, TitleOf($"<title>{title} | Example Blog</title><meta property=og:title content='{title}'><article><h1>{title}</h1>{Text}</article>"));
    }

    [Theory]
    [InlineData("<title>Opening hours | Springfield Library</title><h1>Springfield Library</h1><h2>Opening hours</h2>")]
    [InlineData("<title>Springfield Library | Opening hours</title><h1><a href='/'>Springfield Library</a></h1><h2>Opening hours</h2>")]
    [InlineData("<title>Opening hours</title><h1><a href='/'>Springfield Library</a></h1><h2>Opening hours</h2>")]
    [InlineData("<title>Springfield Library :: Topic - Opening hours</title><h1>Springfield Library</h1><h2><a href=t12>Opening hours</a></h2>")]
    [InlineData("<title>Springfield Library &bull; Topic - Opening hours</title><h1>Springfield Library</h1><h2><a href='./topic?t=12'>Opening hours</a></h2>")]
    public void Read_PageUnderTheNameOfItsSite_IsTheSecondHeading(string html) => Assert.Equal("Opening hours", TitleOf(html + Text));

    [Fact]
    public void Read_HeadingWithALinkToThePage_IsTheTitle() =>
        Assert.Equal("Opening hours", TitleOf($"<title>Opening hours</title><h1><a href='/opening-hours'>Opening hours</a></h1><h2>In winter</h2>{Text}"));

    [Theory]
    [InlineData("<title>Rice harvest begins | Farm Gazette</title><h2><a href='/'>Farm Gazette</a></h2><h1>Rice harvest begins</h1>")]
    [InlineData("<title>Rice harvest begins | Farm Gazette</title><h1>Rice harvest begins</h1><h2>Farm Gazette</h2>")]
    [InlineData("<title>Rice harvest begins | Farm Gazette</title><h1>Rice harvest begins</h1><h2><a href='https://farm.example/'>Farm Gazette</a></h2>")]
    [InlineData("<title>Rice harvest begins | Farm Gazette</title><h1><a href='https://rice.example/'>Rice harvest begins</a></h1>")]
    public void Read_PageBesideTheNameOfItsSite_IsTheFirstHeading(string html) => Assert.Equal("Rice harvest begins", TitleOf(html + Text));

    [Theory]
    [InlineData("<title>Farm Gazette &raquo; Blog Archive &raquo; Rice harvest begins</title><h2>Rice harvest begins</h2>")]
    [InlineData("<title>Home</title><h2>Rice harvest begins</h2>")]
    [InlineData("<title>Untitled</title><h2>Rice harvest begins</h2>")]
    [InlineData("<title>Farm News</title><h1><a href='/fields/'>Fields news</a></h1><h1>Rice harvest begins</h1>")]
    public void Read_PageNamedByAHeadingOnly_IsThatHeading(string html) => Assert.Equal("Rice harvest begins", TitleOf(html + Text));

    [Fact]
    public void Read_NothingButAStockTitle_IsTheTitle() => Assert.Equal("Home", TitleOf("<title>Home</title>" + Text));

    [Fact]
    public void Read_DashInBrackets_PartsNothing() => Assert.Equal("Parsing and writing (Index - W)", TitleOf($"<title>Parsing and writing (Index - W)</title>{Text}"));

    private static string? TitleOf(string html) => HtmlPages.Parse(html).Metadata.Title;
}
