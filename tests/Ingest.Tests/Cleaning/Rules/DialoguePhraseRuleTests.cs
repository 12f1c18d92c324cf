using Ingest.Cleaning;
using Ingest.Cleaning.Rules;
using Ingest.Parsing;
using Ingest.Tests.Cleaning.Consent;

namespace Ingest.Tests.Cleaning.Rules;

public sealed class DialoguePhraseRuleTests
{
    [Theory]
    [InlineData("Skip to main content", "skip-link")]
    [InlineData("Zum Inhalt springen", "skip-link")]
    [InlineData("Subscribe to our newsletter and be first to hear", "newsletter-signup")]
    [InlineData("Get it on Google Play", "app-banner")]
    [InlineData("Are you over 18?", "age-gate")]
    [InlineData("Ad blocker detected", "adblock-notice")]
    [InlineData("Already a subscriber? Sign in", "paywall-notice")]
    [InlineData("Please enable JavaScript to use this page.", "browser-warning")]
    [InlineData("Spring til indhold", "skip-link")]
    [InlineData("Abonează-te la newsletter și primești știri", "newsletter-signup")]
    [InlineData("Lataa sovellus puhelimeesi", "app-banner")]
    [InlineData("Oletko yli 18-vuotias?", "age-gate")]
    [InlineData("Prosím, vypněte si AdBlock", "adblock-notice")]
    [InlineData("Csak előfizetőknek", "paywall-notice")]
    [InlineData("Ενεργοποιήστε τη JavaScript", "browser-warning")]
    [InlineData("18 yaşından büyük müsünüz?", "age-gate")]
    [InlineData("Подпишитесь на нашу рассылку", "newsletter-signup")]
    [InlineData("Завантажте застосунок", "app-banner")]
    [InlineData("この記事は有料会員限定です", "paywall-notice")]
    [InlineData("请关闭广告拦截插件", "adblock-notice")]
    [InlineData("자바스크립트를 활성화해 주세요", "browser-warning")]
    [InlineData("اشترك في نشرتنا البريدية", "newsletter-signup")]
    [InlineData("כבר מנוי? התחבר", "paywall-notice")]
    public void Judge_ShortDialogue_DropsItUnderItsCode(string text, string code)
    {
        ParsedPage page = PageOfLines.Make("A line of content.", text);

        BlockOpinion opinion = Assert.Single(new DialoguePhraseRule().Judge(page, new CleaningContext()));

        Assert.Equal((1, Decision.Drop, code), (opinion.Block, opinion.Decision, opinion.Code.Value));
    }

    [Theory]
    [InlineData("The bakery opens at seven and closes when the last loaf is sold.")]
    [InlineData("Skip the first step when the dough is warm.")]
    public void Judge_Content_Abstains(string text) =>
        Assert.Empty(new DialoguePhraseRule().Judge(PageOfLines.Make(text), new CleaningContext()));
}
