using Ingest.Cleaning.Classification;
using Ingest.Decoding;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class StockPhrasesTests
{
    [Fact]
    public void Match_EveryPhraseOfTheLists_IsFound()
    {
        IReadOnlyList<string> files = EmbeddedLines.FilesIn("Cleaning/Classification/Stock");
        string[] phrases = [.. files.SelectMany(EmbeddedLines.Read).Select(static entry => entry[(entry.IndexOf(' ', StringComparison.Ordinal) + 1)..])];

        Assert.Equal(28, files.Count);
        Assert.DoesNotContain(phrases, static phrase => KindOf(phrase) == StockKind.None);
    }

    [Theory]
    [InlineData("Skip to content", "Navigation")]
    [InlineData("Comments (12)", "Comment")]
    [InlineData("© 2026 Acme Ltd. All rights reserved.", "None")]
    [InlineData("All rights reserved by Acme Ltd.", "Legal")]
    [InlineData("Ingredients", "Heading")]
    [InlineData("ANMELDEN", "Account")]
    [InlineData("プライバシーポリシー", "Legal")]
    [InlineData("Imprint · Privacy", "Legal")]
    [InlineData("Startseite | Über uns | Impressum | Datenschutz", "Legal")]
    [InlineData("Skip to content that you wrote", "None")]
    [InlineData("The privacy policy of the town hall was written in 1998", "None")]
    [InlineData("2026", "None")]
    [InlineData("", "None")]
    public void Match_Line_IsOfThePhraseItIs(string line, string expected) => Assert.Equal(expected, KindOf(line).ToString());

    [Theory]
    [InlineData("© 2026 Acme Ltd. All rights reserved.", 3)]
    [InlineData("Weberei Holm · Impressum · Datenschutz", 2)]
    [InlineData("The loom was built by hand.", 0)]
    public void Match_Line_CountsWordsOfPhrases(string line, int expected) => Assert.Equal(expected, MatchOf(line).Words);

    [Fact]
    public void Write_MenuAboveParagraph_IsCountedAroundIt()
    {
        var page = new PageProfile(ClassifiedPages.Text("Startseite\nKontakt\nAnmelden\nEine Linse aus zwei Gläsern bricht blaues Licht anders als rotes.\nImpressum\n"), ContentModel.For(Ingest.Sources.ContentKind.PlainText).Scorers);
        float[] rows = BlockFeatures.Extract(page);
        float Of(int block, BlockFeature feature) => rows[(block * BlockFeatures.Count) + (int)feature];

        Assert.Equal((3f, 1f, 0.8f), (Of(3, BlockFeature.StockNearBefore), Of(3, BlockFeature.StockWideAfter), Of(3, BlockFeature.StockShare)));
        Assert.Equal((float)StockKind.None, Of(3, BlockFeature.StockKind));
        Assert.Equal((float)StockKind.Account, Of(2, BlockFeature.StockKind));
    }

    private static StockKind KindOf(string line) => MatchOf(line).Kind;

    private static StockMatch MatchOf(string line)
    {
        Span<uint> words = stackalloc uint[HashedTokens.MaximumWords];
        return StockPhrases.Match(words[..HashedTokens.Words(line, words)]);
    }
}
