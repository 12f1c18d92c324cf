using Ingest.Cleaning;
using Ingest.Parsing;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class LearnedContentRuleTests
{
    private const string Article = """
        <html><head><title>How lenses are ground</title></head><body>
        <div class="menu"><ul><li><a href="/">Home</a></li><li><a href="/blog">Blog</a></li><li><a href="/about">About us</a></li></ul></div>
        <main><h1>How lenses are ground</h1>
        <p>Grinding a lens begins with two discs of glass, one of which is rubbed against the other with wet sand between them.</p>
        <h2>The coarse work</h2>
        <p>After an hour or two the upper disc becomes hollow and the lower one bulges, and that is already the shape of a mirror.</p>
        <p>Finer sand follows, then polish, and every few minutes the surface is tested against a straight edge.</p></main>
        <div class="related"><h3>Related posts</h3><ul><li><a href="/a">Ten gifts for stargazers</a></li><li><a href="/b">Subscribe to our newsletter</a></li></ul></div>
        <footer>Copyright 2024 Example Ltd. All rights reserved.</footer></body></html>
        """;

    [Fact]
    public void Judge_Article_KeepsTextAndHeadingsOnly()
    {
        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.Html(Article));

        string[] kept = [.. page.Page.Blocks.Where(block => page.Verdicts[block.Ordinal].Decision == Decision.Keep).Select(block => block.Text)];
        Assert.Contains("The coarse work", kept);
        Assert.Contains(kept, text => text.StartsWith("Grinding a lens", StringComparison.Ordinal));
        Assert.DoesNotContain("Blog", kept);
        Assert.DoesNotContain("Ten gifts for stargazers", kept);
        Assert.DoesNotContain(kept, text => text.StartsWith("Copyright", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Home", "Opinion", "Council votes to keep the bridge", "After six hours of debate the town council voted late on Tuesday to repair the old swing bridge instead of replacing it.", "The decision ends a dispute that has divided the harbour quarter for nearly a decade, and repairs are to begin in spring.", "Most read", "Share on Facebook", "Privacy policy")]
    [InlineData("Startseite", "Meinung", "Rat stimmt für die Brücke", "Nach sechs Stunden stimmte der Stadtrat am späten Dienstag dafür, die alte Drehbrücke zu erneuern, statt sie zu ersetzen.", "Die Entscheidung beendet einen Streit, der das Hafenviertel fast zehn Jahre lang gespalten hat; im Frühjahr wird begonnen.", "Meistgelesen", "Auf Facebook teilen", "Datenschutz")]
    public void Judge_DumpWithoutAddress_KeepsTheArticleAndNotItsMenus(string home, string opinion, string title, string first, string second, string mostRead, string share, string privacy)
    {
        string text = string.Join('\n', home, "Sport", opinion, title, first, second, first + " " + second, mostRead, share, "Facebook", privacy);
        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.LooseText(text));

        string[] kept = [.. page.Page.Blocks.Where(block => page.Verdicts[block.Ordinal].Decision == Decision.Keep).Select(block => block.Text)];
        Assert.Contains(first, kept);
        Assert.Contains(second, kept);
        Assert.Empty(kept.Intersect([home, opinion, mostRead, share, "Facebook", privacy]));
    }

    [Theory]
    [InlineData("Title: Bridges, part two\nAuthor: Jane Doe\n\nCouncil votes to keep the bridge\n\n", "Bridges, part two")]
    [InlineData("Council votes to keep the bridge\n\n", "Council votes to keep the bridge")]
    public void Judge_TextThatNamesItsTitle_KeepsThatTitle(string top, string title)
    {
        const string First = "After six hours of debate the town council voted late on Tuesday to repair the old swing bridge instead of replacing it.";
        const string Second = "The decision ends a dispute that has divided the harbour quarter for nearly a decade, and repairs of the bridge begin in spring.";

        Assert.Equal(title, ClassifiedPages.Clean(ClassifiedPages.LooseText($"{top}{First}\n\n{Second}\n")).Page.Metadata.Title);
    }

    [Theory]
    [InlineData("  * ")]
    [InlineData("• ")]
    public void Judge_ItemsWithBullets_AreNoHeadings(string bullet)
    {
        const string Prose = "You must register a houseboat if it is kept on a public waterway for more than a month each year, and that is a rule which nobody likes.";
        string text = string.Join('\n', Prose, "", bullet + "Your boat number", bullet + "A certificate less than four years old", bullet + "A debit card", "", Prose);

        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.LooseText(text));

        Assert.Equal(3, page.Page.Blocks.Count(static block => block.Kind == BlockKind.ListItem));
        Assert.DoesNotContain(page.Page.Blocks, static block => block.Kind == BlockKind.Heading);
    }

    [Fact]
    public void Judge_Byline_IsNoHeading()
    {
        const string Prose = "The island ferry will run fourteen sailings a week instead of twenty from the first of May, since its engineers have left for the boats of the wind farm.";
        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.LooseText($"The ferry is cut\nBy Ines Calloway\nMarch 4, 2024\n{Prose}\n{Prose} Nobody asked them to stay."));

        Assert.NotEqual(BlockKind.Heading, page.Page.Blocks.Single(static block => block.Text == "By Ines Calloway").Kind);
    }

    [Fact]
    public void Judge_AnyPage_SaysHowSureAndWhatType()
    {
        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.Html(Article));

        Assert.InRange(page.Confidence!.Value, 0.5, 1);
        Assert.NotNull(page.PageType);
        Assert.All(page.Verdicts, verdict => Assert.True(verdict.Code.Value is "content-likely" or "boilerplate-likely"));
    }

    [Fact]
    public void Judge_FavorPrecision_KeepsNoMoreThanRecall() => Assert.True(Kept(Favor.Precision) <= Kept(Favor.Recall));

    [Fact]
    public void Judge_EvidenceWanted_NamesProbabilityAndFeatures()
    {
        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.Html(Article), new CleaningContext { WantsEvidence = true });

        Assert.All(page.Verdicts, verdict => Assert.StartsWith("probability 0.", verdict.Evidence!.Replace("probability 1.00", "probability 0.", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(page.Verdicts, verdict => Assert.Contains('=', verdict.Evidence!));
    }

    [Fact]
    public void Judge_OnlyMenuAndNotice_KeepsNothingUnlessRecallIsFavoured()
    {
        const string Html = "<html><head><title>Loading</title></head><body><nav><ul><li><a href='/a'>Home</a></li><li><a href='/b'>Sign in</a></li><li><a href='/c'>Cart</a></li></ul></nav><div id='root'></div><footer><a href='/d'>Privacy policy</a> <a href='/e'>Terms of use</a></footer></body></html>";

        Assert.DoesNotContain(ClassifiedPages.Clean(ClassifiedPages.Html(Html)).Verdicts, verdict => verdict.Decision == Decision.Keep);
        Assert.Contains(ClassifiedPages.Clean(ClassifiedPages.Html(Html), new CleaningContext { Favor = Favor.Recall }).Verdicts, verdict => verdict.Decision == Decision.Keep);
    }

    [Fact]
    public void Judge_EmptyPage_HasNoOpinion() => Assert.Empty(ClassifiedPages.Clean(ClassifiedPages.Html("<html></html>")).Verdicts);

    [Fact]
    public void Judge_TextDump_NamesHeadings()
    {
        ParsedPage parsed = ClassifiedPages.Text("""
            A lens is a piece of glass that bends light, so that things look larger, smaller or nearer than they are to the eye. Most are round, and thicker or thinner in the middle than at the rim, because a curved surface is what bends the light. They serve in spectacles, cameras, microscopes and telescopes, and the eye itself has one.
            Origin
            The oldest lenses that were found are made of rock crystal, and nobody knows what they were used for in their time. Some scholars think of burning glasses, others of ornaments. Reading stones are described in books of the eleventh century, and spectacles came into use two hundred years later in the towns of northern Italy.
            Mechanism
            Light slows down in glass, and where it enters at an angle it changes direction, more at the rim than in the middle. Parallel rays therefore meet behind the lens in one point, the focus. How far away that is depends on the curvature of the surfaces and on the glass, which bends blue light a little more than red.
            """);

        CleanedPage page = ClassifiedPages.Clean(parsed);

        Assert.Equal(["Origin", "Mechanism"], page.Page.Blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => block.Text));
        Assert.All(page.Verdicts, verdict => Assert.Equal(Decision.Keep, verdict.Decision));
    }

    private static int Kept(Favor favor) =>
        ClassifiedPages.Clean(ClassifiedPages.Html(Article), new CleaningContext { Favor = favor }).Verdicts.Count(verdict => verdict.Decision == Decision.Keep);
}
