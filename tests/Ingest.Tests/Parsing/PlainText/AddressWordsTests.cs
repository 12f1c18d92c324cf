using Ingest.Parsing.PlainText;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class AddressWordsTests
{
    private static readonly AddressWords Words = AddressWords.Of("https://example.org/how-to-grind-a-mirror");

    [Theory]
    [InlineData("How to grind a mirror", 1.0)]
    [InlineData("HOW TO GRIND A MIRROR: a mirror", 1.0)]
    [InlineData("A mirror", 4.0 / 7)]
    [InlineData("Mirror", 0.0)]
    [InlineData("Nothing alike", 0.0)]
    [InlineData("", 0.0)]
    public void Likeness_Line_CountsDifferentWords(string line, double expected) => Assert.Equal(expected, Words.Likeness(line), 6);

    [Fact]
    public void Likeness_LineOfMoreThanThirtyWords_IsNothing() =>
        Assert.Equal(0, Words.Likeness("how to grind a mirror " + string.Join(' ', Enumerable.Range(0, 26))));

    [Theory]
    [InlineData("港务长的船名册", 1.0)]
    [InlineData("船名册：港务长的船名册", 1.0)]
    [InlineData("船名册", 0.5)]
    [InlineData("船名", 0.0)]
    public void Likeness_LineWithoutSpaces_CountsPairsOfCharacters(string line, double expected) =>
        Assert.Equal(expected, AddressWords.Of("https://example.org/%E6%B8%AF%E5%8A%A1%E9%95%BF%E7%9A%84%E8%88%B9%E5%90%8D%E5%86%8C").Likeness(line), 6);

    [Theory]
    [InlineData(null)]
    [InlineData("not an address")]
    public void Of_NoAddress_HasNoWords(string? url) => Assert.Equal(0, AddressWords.Of(url).Count);
}
