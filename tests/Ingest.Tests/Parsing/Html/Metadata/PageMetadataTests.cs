using Ingest.Decoding;
using Ingest.Parsing;

namespace Ingest.Tests.Parsing.Html.Metadata;

public sealed class PageMetadataTests
{
    [Fact]
    public void Read_TitleWithSiteName_IsTheHeading()
    {
        PageMetadata metadata = HtmlPages.Parse(
            "<title>How to test | Example Site</title><meta property=og:site_name content='Example Site'><h1>Example Site</h1><h1>How to test</h1>").Metadata;

        Assert.Equal("How to test", metadata.Title);
        Assert.Equal("Example Site", metadata.SiteName);
    }

    [Fact]
    public void Read_HeadThatWasEscapedTwice_IsRead()
    {
        PageMetadata metadata = HtmlPages.Parse("<title>Tom &amp;amp; Ann&amp;#8217;s harbour</title><meta name=description content='&amp;quot;Two&amp;quot; boats'><p>Text.</p>").Metadata;

        Assert.Equal("Tom & Ann’s harbour", metadata.Title);
        Assert.Equal("\"Two\" boats", metadata.Description);
    }

    [Fact]
    public void Read_TitleAboutMarkup_StaysAsItIs() =>
        Assert.Equal("What &nbsp; and <wbr> are", HtmlPages.Parse("<title>What &amp;nbsp; and &lt;wbr&gt; are</title><p>Text.</p>").Metadata.Title);

    [Fact]
    public void Read_JsonLdGraph_GivesAuthorsAndDates()
    {
        PageMetadata metadata = HtmlPages.Parse("""
            <script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#a","name":"Ann Example"},
            {"@type":"NewsArticle","headline":"T","author":[{"@id":"#a"},{"@type":"Person","name":"Bob Other"}],"datePublished":"2024-05-31T10:00:00Z","dateModified":"2024-06-01"}]}</script>
            """).Metadata;

        Assert.Equal("Ann Example, Bob Other", metadata.Author);
        Assert.Equal("2024-05-31T10:00:00Z", metadata.Published);
        Assert.Equal("2024-06-01", metadata.Modified);
        Assert.Contains("NewsArticle", metadata.DeclaredTypes);
    }

    [Theory]
    [InlineData("<meta name=author content='Ann Example'>", "Ann Example")]
    [InlineData("<h1>T</h1><a rel=author href=x>Ann Example</a>", "Ann Example")]
    [InlineData("<div class=byline>Written by Ann Example | 5 min read</div>", "Ann Example")]
    [InlineData("<h1>T</h1><p class=autora><em>Ana Ejemplo</em> | <span>Madrid</span></p>", "Ana Ejemplo")]
    [InlineData("<meta name=author content='William “Bill” Example'>", "William “Bill” Example")]
    [InlineData("<div class=byline>By: <a>Ann Example</a><br>Herald Executive News Editor</div>", "Ann Example")]
    [InlineData("<h1>T</h1><p>By: <a>Ann Example</a><br>Herald Executive News Editor</p>", "Ann Example")]
    [InlineData("<h1>T</h1><p>Ann Example<br>Senior Reporter</p><p>12 March 2024</p>", "Ann Example")]
    [InlineData("<meta name=author content='Mark Di Exempio'>", "Mark Di Exempio")]
    [InlineData("<h1>T</h1><span itemprop=author>Luca di Esempio</span>", "Luca di Esempio")]
    [InlineData("<h1>T</h1><a rel=author>Theresa May</a>", "Theresa May")]
    [InlineData("<h1>T</h1><p>By Ann Example</p>", "Ann Example")]
    [InlineData("<h1>T</h1><p>Von Ann Example</p>", "Ann Example")]
    [InlineData("<h1>T</h1><p>By the way, this is text.</p>", null)]
    [InlineData("<h1>T</h1><p>Ann Example</p><p>12 March 2024</p>", "Ann Example")]
    [InlineData("<h1>T</h1><p>“The yard will open by spring,” said Ann Example.</p>", null)]
    [InlineData("<meta name=citation_author content='Example, Ann'><h1>T</h1>", "Ann Example")]
    [InlineData("<h1>T</h1><div>From Wikipedia, the free encyclopedia</div><p>x</p>", null)]
    [InlineData("<h1>T</h1><h2>Summer Opening</h2><p>3 May 2023</p>", null)]
    public void Read_Author_FromItsSources(string html, string? expected) =>
        Assert.Equal(expected, HtmlPages.Parse("<meta property=og:type content=article>" + html).Metadata.Author);

    [Theory]
    [InlineData("<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ann Example'><meta name=author content='Ann Example'>", "Ann Example")]
    [InlineData("<h1>T</h1><p>By <a rel=author>Ann Example</a> and <a rel=author>Bob Other</a></p><p>x</p>", "Ann Example, Bob Other")]
    [InlineData("<h1>T</h1><div class=byline>By <a rel=author href=/a>Ann Example</a> and <a rel=author href=/b>Bob Other</a></div><p>x</p>", "Ann Example, Bob Other")]
    [InlineData("<h1>T</h1><span itemprop=author itemscope><meta itemprop=name content=Ann1987></span><p>x</p>", "Ann1987")]
    [InlineData("<h1>T</h1><a rel=author href=/author/ann>Ann Example</a><p>…</p><div class=related><a rel=author href=/author/bob>Bob Other</a></div>", "Ann Example")]
    public void Read_AuthorOfManySources_IsTheLikeliest(string html, string expected) =>
        Assert.Equal(expected, HtmlPages.Parse("<meta property=og:type content=article>" + html).Metadata.Author);

    [Theory]
    [InlineData("<ul><li><a href=/a>Index</a></li><li><a href='https://video.example/user/mill'>Recipe Videos</a></li><li><a href=/b>About</a></li></ul><h1>T</h1>")]
    [InlineData("<ul><li class='menu authors'><a href=/a>Cy Third</a></li><li class='menu authors'><a href=/b>Bob Other</a></li><li class='menu authors'><a href=/c>Dee Fourth</a></li></ul><p>x</p><p>x</p><p>x</p><p>x</p><h1>T</h1>")]
    [InlineData("<h1>T</h1><ul><li><strong>Difficulty</strong> Easy</li></ul>")]
    [InlineData("<h1>T</h1><ul><li><img src=chart.png><strong>Difficulty</strong> Easy</li></ul>")]
    [InlineData("<h1>T</h1><div class=posters><h2>Posters (1)</h2><a href=/p>See all posters</a></div>")]
    [InlineData("<span class=username>User: Account A</span><a href=/users/me>Hi</a><h1>T</h1>")]
    [InlineData("<h1>T</h1><div itemprop=comment itemscope itemtype='http://schema.org/UserComments'><span itemprop=creator>Cy Third</span></div>")]
    public void Read_AuthorInStructuredData_IsNoneOfOthersOnThePage(string html) => Assert.Equal("Ann Example", HtmlPages.Parse(
        "<link rel=canonical href='https://mill.example/t'><script type=application/ld+json>{\"@type\":\"Recipe\",\"author\":{\"@type\":\"Person\",\"name\":\"Ann Example\"},\"datePublished\":\"2024-05-31\"}</script>" + html + "<p>x</p>").Metadata.Author);

    [Theory]
    [InlineData("<script type=application/ld+json>{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"\\u003Ca href=\\u0022/x\\u0022\\u003EAnn Example\\u003C/a\\u003E\"}}</script><h1>T</h1>")]
    [InlineData("<h1>T</h1><div class=author-details itemprop=author itemscope><a href=/u>Ann Example</a><span class=score>113</span></div>")]
    [InlineData("<h1>T</h1><div class=author><span>BY</span><a>Ann Example<span>,</span></a></div>")]
    public void Read_AuthorBesideMarkup_IsTheNameAlone(string html) => Assert.Equal("Ann Example", HtmlPages.Parse("<meta property=og:type content=article>" + html + "<p>x</p>").Metadata.Author);

    [Fact]
    public void Read_TableOfFields_GivesTheAuthorWithoutAddress() =>
        Assert.Equal("David Example", HtmlPages.Parse("<title>T</title><table><tr><th>Title:</th><td>T</td></tr><tr><th>Author:</th><td>David Example &lt;david at mill.example&gt;</td></tr></table><h1>Abstract</h1><p>x</p>").Metadata.Author);

    [Theory]
    [InlineData("<b>Bob Stone</b> <a href='mailto:list@mill.example'>bob at mill.example </a><br><i>Fri May 31 10:00:12 UTC 2024</i><p>x</p>", "2024-05-31")]
    [InlineData("<ul><li><em>To</em>: Ann Example &lt;<a href='mailto:a'>ann@mill.example</a>&gt;</li><li><em>Subject</em>: T</li><li><em>From</em>: Bob Stone &lt;<a href='mailto:b'>bob@mill.example</a>&gt;</li><li><em>Date</em>: Fri, 31 May 2024 10:00:12 +0000</li></ul><pre>x</pre>", "2024-05-31")]
    [InlineData("<address>From: Bob Stone &lt;bob@mill.example&gt;<br>Date: Fri, 31 May 2024<br>Message-ID: &lt;12@mill.example&gt;</address><p>x</p>", "2024-05-31")]
    [InlineData("<meta name=author content='Bob Stone (bob@mill.example)'><p>x</p>", null)]
    public void Read_MessageInAnArchive_GivesItsWriterAndDate(string html, string? published)
    {
        PageMetadata metadata = HtmlPages.Parse("<title>T</title><h1>T</h1>" + html).Metadata;

        Assert.Equal("Bob Stone", metadata.Author);
        Assert.Equal(published, metadata.Published);
    }

    [Fact]
    public void Read_FieldsOfAJourney_GiveNoAuthor() =>
        Assert.Null(HtmlPages.Parse("<title>T</title><h1>T</h1><ul><li>From: London Heathrow</li><li>To: Paris Orly</li><li>Date: 31 May 2024</li></ul><p>x</p>").Metadata.Author);

    [Theory]
    [InlineData("<ul><li><a href='#AUTHOR'>AUTHOR</a></li><li><a href='#FILES'>FILES AND FOLDERS</a></li></ul><p>x</p>")]
    [InlineData("<ul><li><a href=s>Parameters Set By The Shell</a></li><li><a href=t>Fields kept by Ann Example</a></li></ul><p>x</p>")]
    [InlineData("<p>x</p><h3>Die Konfiguration von exim4</h3><p>x</p>")]
    [InlineData("<p>x</p><div class=footer>Generated by GTK-Doc V1.33.1</div>")]
    [InlineData("<p class=byline>Text Size</p><p>x</p>")]
    [InlineData("<p class=autorotate-text>Ann Example</p><p>x</p>")]
    [InlineData("<table><tr><th>Directed by</th><td>Ann Example</td></tr><tr><th>Written by</th><td>Bob Other</td></tr></table><p>x</p>")]
    [InlineData("<p>x</p><p>Documentation generated by <a href=j>JSDoc</a> V3.6</p><p>Hosted by GitHub Pages</p>")]
    public void Read_WhatOnlyLooksLikeAByline_GivesNoAuthor(string html) =>
        Assert.Null(HtmlPages.Parse("<title>T</title><h1>T</h1>" + html).Metadata.Author);

    [Fact]
    public void Read_BylineBesideSiteAsAuthor_IsTheByline() =>
        Assert.Equal("Ute Beispiel", HtmlPages.Parse("<title>T</title><meta name=author content=Anzeiger><meta property=og:site_name content=Anzeiger><h1>T</h1><div>Von <a>Ute Beispiel</a>, Neustadt</div><p>x</p>").Metadata.Author);

    [Theory]
    [InlineData("<meta property=article:published_time content='2024-05-31T08:00:00+02:00'>", "2024-05-31T08:00:00+02:00")]
    [InlineData("<h1>T</h1><time datetime=2024-05-31>yesterday</time>", "2024-05-31")]
    [InlineData("<h1>T</h1><p>31. Mai 2024</p>", "2024-05-31")]
    [InlineData("<h1>T</h1><p>Joined: Sun Jan 01, 2012</p><p>by Ann » 31 May 2024</p>", "2024-05-31")]
    [InlineData("<h1>T</h1><p>Joined: Sun Jan 01, 2012</p>", null)]
    [InlineData("<meta name=citation_date content=2024/05/31>", "2024-05-31")]
    [InlineData("<meta property=article:published_time content=1425913200>", "2015-03-09T15:00:00Z")]
    [InlineData("<meta property=article:published_time content=1425913200000>", "2015-03-09T15:00:00Z")]
    [InlineData("<meta property=article:published_time content=2015030915>", null)]
    [InlineData("<h1>T</h1><abbr class=published title=2011-08-25T01:40:40Z>1 hr ago</abbr>", "2011-08-25T01:40:40Z")]
    [InlineData("<ul><li>Other <abbr title=2025-06-01T08:00:00Z>2 hours ago</abbr></ul><h1>T</h1><p>Published January 5, 2024</p>", "2024-01-05")]
    [InlineData("<h1>T</h1><p>The Northern Games (12 July 2015 – 26 July 2015) were held in the harbour town, and all of its boats took part in them, as they had before, when the harbour was new and the town had no more than a hundred people who could sail.</p>", null)]
    [InlineData("<h1>T</h1><span title='2011-08-25T01:40:40 1314236440'>1 hr ago</span>", null)]
    [InlineData("<meta name=published-date content=2024-05-31>", "2024-05-31")]
    [InlineData("<meta property=article:modified_time content=2024-05-31>", null)]
    [InlineData("<script type=application/ld+json>{\"@type\":\"JobPosting\",\"datePosted\":\"2024-05-31\"}</script>", "2024-05-31")]
    public void Read_Published_FromItsSources(string html, string? expected) => Assert.Equal(expected, HtmlPages.Parse(html).Metadata.Published);

    [Theory]
    [InlineData("<section class=part><p>31 May 2024</p></section>", "2024-05-31")]
    [InlineData("<section class=related-posts><p>31 May 2024</p></section><footer><p>31 May 2024</p></footer>", null)]
    public void Read_DateFarFromTheTitle_CountsInThePagesOwnPart(string html, string? expected) =>
        Assert.Equal(expected, HtmlPages.Parse("<h1>T</h1>" + string.Concat(Enumerable.Repeat("<p>x</p>", 20)) + html).Metadata.Published);

    [Theory]
    [InlineData("<h1>T</h1><p>Published: 3 April 2024 | Last updated: 5 June 2024</p>", "2024-04-03", "2024-06-05")]
    [InlineData("<h1>T</h1><p>Last updated: 5 June 2024 | Published: 3 April 2024</p>", "2024-04-03", "2024-06-05")]
    [InlineData("<h1>T</h1><p>Last updated: 5 June 2024</p>", "2024-06-05", "2024-06-05")]
    [InlineData("<h1>T</h1><p>5 June 2024 (updated)</p>", "2024-06-05", "2024-06-05")]
    [InlineData("<h1>T</h1><p>Updated 5 June 2024, first published 3 April 2024</p>", "2024-04-03", "2024-06-05")]
    [InlineData("<h1>T</h1><p><time datetime=2024-04-03>3/4</time> Last modified <time datetime=2024-06-05>5/6</time></p>", "2024-04-03", "2024-06-05")]
    [InlineData("<h1>T</h1><p class=entry-updated><time datetime=2024-06-05>June 5</time></p><p>x</p>", null, "2024-06-05")]
    [InlineData("<h1>T</h1><p>更新日：2024年6月5日</p>", "2024-06-05", "2024-06-05")]
    [InlineData("<h1>T</h1><p>3 апреля 2024 | Обновлено: 5 июня 2024</p>", "2024-04-03", "2024-06-05")]
    [InlineData("<p>T</p><p>Last updated: 5 June 2024</p>", "2024-06-05", "2024-06-05")]
    [InlineData("<h1>T</h1><p>3 April 2024</p>", "2024-04-03", null)]
    public void Read_DatesOfPublicationAndUpdate_AreToldApart(string html, string? published, string? modified)
    {
        PageMetadata metadata = HtmlPages.Parse(html).Metadata;

        Assert.Equal((published, modified), (metadata.Published, metadata.Modified));
    }

    [Theory]
    [InlineData("April 17, 2015 -- The harbour", "2015-04-17")]
    [InlineData("ROME (Aug. 13, 2010) — The harbour", "2010-08-13")]
    [InlineData("ROME – On Aug. 13, 2010 the harbour", null)]
    [InlineData("It was on August 13, 2010 – the harbour", null)]
    public void Read_Dateline_IsThePublished(string opening, string? expected) =>
        Assert.Equal(expected, HtmlPages.Parse($"<h1>T</h1><p>{opening} {string.Concat(Enumerable.Repeat("of the town lies open to the west, ", 6))}</p>").Metadata.Published);

    [Fact]
    public void Read_TwoShortDates_AreToldApart()
    {
        PageMetadata metadata = HtmlPages.Parse("<h1>T</h1><p>First Posted: 08-13-10 05:18 PM | Updated: 08-14-10 12:41 AM</p>").Metadata;

        Assert.Equal(("2010-08-13", "2010-08-14"), (metadata.Published, metadata.Modified));
    }

    [Fact]
    public void Read_DateInAddress_IsThePublished() =>
        Assert.Equal("2024-05-31", HtmlPages.Parse("<p>x</p>", url: "https://example.org/2024/05/31/title").Metadata.Published);

    [Fact]
    public void Read_Addresses_AreAbsolute()
    {
        PageMetadata metadata = HtmlPages.Parse("<html lang=de_AT><link rel=canonical href=/b><link rel=license href=https://l.example/>", url: "https://example.org/a").Metadata;

        Assert.Equal("https://example.org/b", metadata.CanonicalUrl);
        Assert.Equal("https://example.org/a", metadata.BaseUrl);
        Assert.Equal("https://l.example/", metadata.License);
        Assert.Equal("de-AT", metadata.Language);
    }

    [Theory]
    [InlineData("May 31st, 2024", false, "2024-05-31")]
    [InlineData("31 de mayo de 2024", true, "2024-05-31")]
    [InlineData("le 1er juin 2024", true, "2024-06-01")]
    [InlineData("2024年5月31日", true, "2024-05-31")]
    [InlineData("31.05.2024", false, "2024-05-31")]
    [InlineData("05/06/2024", false, "2024-05-06")]
    [InlineData("05/06/2024", true, "2024-06-05")]
    [InlineData("2024 May 31", false, "2024-05-31")]
    [InlineData("31 May 2024 at 10:00", false, "2024-05-31")]
    [InlineData("Fri May 31 10:00:12 2024", false, "2024-05-31")]
    [InlineData("Fri May 31 10:00:12 CEST 2024", false, "2024-05-31")]
    [InlineData("Fri May 31 10:00:12 +0200 2024", false, "2024-05-31")]
    [InlineData("May 31 10:00 in 2024", false, null)]
    [InlineData("31.13.2024", false, null)]
    [InlineData("31 آب/اغسطس 2024", true, "2024-08-31")]
    [InlineData("2024-05-31 15:04:00 -0400", false, "2024-05-31T15:04:00-04:00")]
    [InlineData("2024-05-31 15:04:00 +02:00", false, "2024-05-31T15:04:00+02:00")]
    [InlineData("2024-05-31 15:04:00 -99", false, "2024-05-31T15:04:00")]
    [InlineData("25 Aug 11", true, null)]
    [InlineData("25 Aug 11 14:05", true, "2011-08-25")]
    [InlineData("Posted on 25 Aug 11", true, "2011-08-25")]
    [InlineData("Posted 25 Aug 11 comments", true, null)]
    [InlineData("Posted 25 Aug 10:30", true, null)]
    [InlineData("20.02.15, 14:05 Uhr", true, "2015-02-20")]
    [InlineData("Posted 08-13-98", false, "1998-08-13")]
    [InlineData("Posted from 10.12.20.5", false, null)]
    [InlineData("2024년 5월 31일", true, "2024-05-31")]
    [InlineData("2024. 5. 31.", true, "2024-05-31")]
    [InlineData("31. 5. 2024", true, "2024-05-31")]
    [InlineData("Ngày 31 tháng 5 năm 2024", true, "2024-05-31")]
    [InlineData("31 พฤษภาคม 2567", true, "2024-05-31")]
    [InlineData("31 พ.ค. 2567", true, "2024-05-31")]
    [InlineData("๓๑ พฤษภาคม ๒๕๖๗", true, "2024-05-31")]
    [InlineData("31 травня 2024", true, "2024-05-31")]
    [InlineData("31 Μαΐου 2024", true, "2024-05-31")]
    [InlineData("٣١ مايو ٢٠٢٤", true, "2024-05-31")]
    [InlineData("31 במאי 2024", true, "2024-05-31")]
    [InlineData("৩১ মে ২০২৪", true, "2024-05-31")]
    [InlineData("31 जनवरी 2024", true, "2024-01-31")]
    [InlineData("31 Maret 2024", true, "2024-03-31")]
    [InlineData("31 May 2567", false, null)]
    [InlineData("version 1.2.3", false, null)]
    [InlineData("may 5 people come", false, null)]
    public void DateReader_Read_GivesIso(string text, bool isDayFirst, string? expected) => Assert.Equal(expected, DateReader.Read(text, isDayFirst));

    [Theory]
    [InlineData("Parsing/Html/admonition-labels.txt")]
    [InlineData("Parsing/Html/heading-marks.txt")]
    [InlineData("Parsing/month-names.txt")]
    [InlineData("Parsing/byline-date-words.txt")]
    [InlineData("Parsing/byline-deniers.txt")]
    [InlineData("Parsing/byline-openers.txt")]
    [InlineData("Parsing/byline-enders.txt")]
    [InlineData("Parsing/byline-roles.txt")]
    [InlineData("Parsing/degrees.txt")]
    [InlineData("Parsing/update-words.txt")]
    [InlineData("Parsing/group-words.txt")]
    [InlineData("Parsing/not-names.txt")]
    public void Lists_AreSortedWithoutDuplicates(string path)
    {
        IReadOnlyList<string> entries = EmbeddedLines.Read(path);

        Assert.NotEmpty(entries);
        Assert.Equal(entries.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), entries);
    }
}
