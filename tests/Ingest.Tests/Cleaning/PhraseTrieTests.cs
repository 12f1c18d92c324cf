using Ingest.Cleaning;

namespace Ingest.Tests.Cleaning;

public sealed class PhraseTrieTests
{
    [Theory]
    [InlineData("cookie", "a Cookie.", true)]
    [InlineData("cookie", "two cookies", false)]
    [InlineData("cookie*", "two cookies", true)]
    [InlineData("cookie", "Werbecookie", false)]
    [InlineData("*cookie", "Werbecookie", true)]
    [InlineData("クッキー", "当サイトはクッキーを使用", true)]
    [InlineData("עוגיות", "בעוגיות", true)]
    [InlineData("çerez*", "ÇEREZLERİ", true)]
    [InlineData("we'd like to", "We’d like to", true)]
    public void Find_WordBordersAndStars_AreRespected(string phrase, string text, bool isFound)
    {
        List<PhraseHit> hits = [];

        new PhraseTrie([phrase]).Find(TextFolding.Fold(text), hits);

        Assert.Equal(isFound, hits.Count > 0);
    }

    [Fact]
    public void Find_OverlappingPhrases_ReportsEach()
    {
        List<PhraseHit> hits = [];

        new PhraseTrie(["cookie policy", "cookie", "policy"]).Find("our cookie policy", hits);

        Assert.Equal([new PhraseHit(4, 6, 1), new PhraseHit(4, 13, 0), new PhraseHit(11, 6, 2)], hits);
    }

    [Theory]
    [InlineData("cookie", true)]
    [InlineData("cookies", false)]
    [InlineData("my cookie", false)]
    [InlineData("consent-box", true)]
    [InlineData("consen", false)]
    [InlineData("", false)]
    public void Matches_Text_IsAPhraseOrBeginsWithAnOpenOne(string text, bool expected) =>
        Assert.Equal(expected, new PhraseTrie(["cookie", "consent*"]).Matches(text));

    [Fact]
    public void Find_OpenAndBorderedPhrasesWithOneBeginning_AreToldApart()
    {
        List<PhraseHit> hits = [];

        new PhraseTrie(["consent", "*consents"]).Find("reconsent reconsents", hits);

        Assert.Equal([new PhraseHit(12, 8, 1)], hits);
    }
}
