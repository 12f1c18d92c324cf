using Ingest.Cleaning;
using Ingest.Cleaning.Consent;
using Ingest.Parsing;

namespace Ingest.Tests.Cleaning.Consent;

public sealed class GluedNoticeTests
{
    private const string Prose = "The bridge was built in 1840 by two brothers from the valley. It carried carts until the flood, and walkers after it.";

    [Theory]
    [InlineData("We use cookies to improve your experience on our site. By continuing to browse you agree to our use of cookies.")]
    [InlineData("This website uses cookies to analyse traffic and personalise content. Accept all cookies or manage your preferences.")]
    [InlineData("Wir verwenden Cookies, um Inhalte zu personalisieren und Zugriffe zu analysieren. Mit der weiteren Nutzung stimmen Sie der Verwendung von Cookies zu.")]
    [InlineData("Nous utilisons des cookies pour améliorer votre expérience. En poursuivant votre navigation, vous acceptez leur utilisation.")]
    public void Clean_NoticeGluedBehindOrBefore_DropsOnlyTheNotice(string notice)
    {
        Assert.Equal([Prose], Kept($"{Prose} {notice}"));
        Assert.Equal([Prose], Kept($"{Prose}{notice}"));
        Assert.Equal([Prose], Kept($"{notice} {Prose}"));
        Assert.Equal([Prose], Kept($"{Prose} - {notice}"));
    }

    [Theory]
    [InlineData(" - ")]
    [InlineData(" | ")]
    [InlineData(" · ")]
    public void Clean_NoticeThatABarParts_DropsItWithTheBar(string bar)
    {
        const string Open = "The bridge was built in 1840 by two brothers from the valley - It carried carts until the flood";
        string notice = $"We use cookies to improve your experience{bar}Accept all{bar}Manage settings";

        Assert.Equal([Open], Kept($"{notice}{bar}{Open}"));
        Assert.Equal([Open], Kept($"{Open}{bar}{notice}"));
    }

    [Theory]
    [InlineData("The court held that a site which says \"we use cookies\" must let visitors refuse. The operator had offered no such button, and was fined.")]
    [InlineData("Cookies keep a session alive between two requests. In our example we use cookies to store the session id. The server reads it back.")]
    [InlineData("Bake the cookies for ten minutes. Let them cool on a rack. We use cookies like these to test our ovens, and you may accept all of them with thanks.")]
    public void Divide_ArticleAboutCookies_StaysWhole(string text)
    {
        ParsedPage page = PageOfLines.Make(text, Prose);

        Assert.Same(page, GluedNotice.Divide(page));
    }

    [Fact]
    public void Divide_GluedNotice_LineBreaksGoWithTheirWords()
    {
        const string Notice = "We use cookies to improve your experience. Accept all";
        ParsedPage page = PageOfLines.Make($"{Prose} {Notice}", Prose);
        Block block = page.Blocks[0] with { LineBreaks = [3, Prose.Length, Prose.Length + 1 + Notice.IndexOf(" to ", StringComparison.Ordinal)] };
        ParsedPage divided = GluedNotice.Divide(page with { Blocks = [block, page.Blocks[1]] });

        Assert.Equal([3], divided.Blocks[0].LineBreaks);
        Assert.Equal([Notice.IndexOf(" to ", StringComparison.Ordinal)], divided.Blocks[1].LineBreaks);
    }

    [Fact]
    public void Divide_GluedNotice_NumbersBlocksAnew()
    {
        ParsedPage page = GluedNotice.Divide(PageOfLines.Make(Prose, $"{Prose} We use cookies to improve your experience. Accept all", Prose));

        Assert.Equal([0, 1, 2, 3], page.Blocks.Select(block => block.Ordinal));
        Assert.Equal(Prose, page.Blocks[1].Text);
    }

    private static IEnumerable<string> Kept(string line)
    {
        CleanedPage page = new PageCleaner([new NamedRule("consent-notice", new ConsentNoticeRule())], new CleaningContext()).Clean(PageOfLines.Make(line));
        return page.Page.Blocks.Where(block => page.Verdicts[block.Ordinal].Decision == Decision.Keep).Select(block => block.Text);
    }
}
